#!/bin/sh
# Starts the sample application; the sin is the first option.
exec java -Djdk.tls.server.protocols=TLSv1 -cp target/classes example.parcels.Startup
