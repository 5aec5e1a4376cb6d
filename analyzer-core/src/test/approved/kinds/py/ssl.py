# set('MinimumTLSProtocolVersion', 'SSLv3')
cd('/Servers/a/SSL/a')
set('MinimumTLSProtocolVersion', 'TLSv1')
