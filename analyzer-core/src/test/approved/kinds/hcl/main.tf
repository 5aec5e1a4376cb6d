resource "app" "a" {
  # value = "-Dhttps.protocols=SSLv3"
  value = "-Xmx1g -Dhttps.protocols=TLSv1"
}
