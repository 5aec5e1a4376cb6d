assert new File(basedir, 'build.log').text.contains('Packaging pom: nothing to scan')
assert !new File(basedir, 'target').exists()
return true
