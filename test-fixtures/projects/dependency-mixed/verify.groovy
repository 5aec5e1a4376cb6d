import groovy.json.JsonSlurper

assert new File(basedir, 'build.log').text.contains('[WARNING] pom.xml:')

def results = new JsonSlurper().parse(new File(basedir, 'target/legacytls/legacytls.sarif')).runs[0].results
assert results.any { it.level == 'warning' }
assert results.every { it.level != 'error' }
return true
