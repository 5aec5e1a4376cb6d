function fn() {
  // karate.configure('ssl', { algorithm: 'SSLv3' });
  karate.configure('ssl', { algorithm: 'TLSv1' });
}
