@echo off
rem set JAVA_OPTS=-Dhttps.protocols=SSLv3
set JAVA_OPTS=%JAVA_OPTS% ^
  -Dhttps.protocols=TLSv1
