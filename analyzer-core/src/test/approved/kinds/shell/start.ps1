# $env:JAVA_OPTS = "-Dhttps.protocols=SSLv3"
$env:JAVA_OPTS = "-Dhttps.protocols=TLSv1"
