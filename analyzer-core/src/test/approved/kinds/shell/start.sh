#!/bin/sh
# JAVA_OPTS="-Dhttps.protocols=SSLv3"
JAVA_OPTS="$JAVA_OPTS -Dhttps.protocols=${TLS_VERSION:-TLSv1}"
exec java $JAVA_OPTS \
  -Djdk.tls.client.protocols="TLSv1.1" \
  -jar app.jar
