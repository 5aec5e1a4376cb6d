Feature: login
Background:
  # * configure ssl = { algorithm: 'SSLv3' }
  * configure ssl = { algorithm: 'TLSv1' }
