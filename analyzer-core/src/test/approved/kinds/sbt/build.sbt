// javaOptions += "-Dhttps.protocols=SSLv3"
Test / javaOptions += "-Dhttps.protocols=TLSv1"
