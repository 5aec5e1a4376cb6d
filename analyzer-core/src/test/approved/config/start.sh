#!/bin/sh
# JAVA_OPTS="-Dhttps.protocols=SSLv3"
JAVA_OPTS="-Xmx1g -Dhttps.protocols=TLSv1,TLSv1.1"
export JAVA_TOOL_OPTIONS='-Djdk.tls.client.protocols=TLSv1'
exec java $JAVA_OPTS \
  -Djdk.tls.server.protocols="TLSv1, TLSv1.1" \
  -jar "$HOME/app.jar" --tls-protocol TLSv1
