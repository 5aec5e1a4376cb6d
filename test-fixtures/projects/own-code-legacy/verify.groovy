import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('src/main/java/example/Connector.java:13: ')
assert log.contains('src/main/resources/jvm.properties:1: ')
assert !log.contains('Connector.class')

def results = new JsonSlurper().parse(new File(basedir, 'target/legacytls/legacytls.sarif')).runs[0].results
assert results.collect { it.locations[0].physicalLocation.artifactLocation.uri }.sort() ==
    ['src/main/java/example/Connector.java', 'src/main/resources/jvm.properties']
return true
