java -jar x.jar
