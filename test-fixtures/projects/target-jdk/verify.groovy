import groovy.json.JsonSlurper

// Both lists allow TLS 1.0, which JDK 17 prevents; the second key is known by the project's table only.
def results = new JsonSlurper().parse(new File(basedir, 'target/legacytls/legacytls.sarif')).runs[0].results
assert results.collect { it.properties.catalogId } == ['cfg-001', 'acme-1']
assert results.every { it.level == 'note' && it.properties.behaviour.startsWith('JDK 17: ') }
return true
