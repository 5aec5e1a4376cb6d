import groovy.json.JsonSlurper

assert new File(basedir, 'build.log').text.contains('pom.xml:17: in com.squareup.okhttp:okhttp:2.7.5: com/squareup/okhttp/ConnectionSpec.class:')

def results = new JsonSlurper().parse(new File(basedir, 'target/legacytls/legacytls.sarif')).runs[0].results
assert results.any { it.level == 'error' }
results.each { result ->
  def place = result.locations[0].physicalLocation
  assert place.artifactLocation.uri == 'pom.xml'
  assert [place.region.startLine, place.region.startColumn, place.region.endLine] == [17, 5, 21]
  assert result.relatedLocations.any { it.physicalLocation.artifactLocation.uri.contains('okhttp-2.7.5.jar') }
}
return true
