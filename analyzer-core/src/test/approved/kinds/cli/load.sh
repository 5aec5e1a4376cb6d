sstableloader --ssl-protocol TLSv1 -d host data/
