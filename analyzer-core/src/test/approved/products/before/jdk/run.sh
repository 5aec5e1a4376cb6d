java -Djdk.tls.disabledAlgorithms= -jar x.jar
