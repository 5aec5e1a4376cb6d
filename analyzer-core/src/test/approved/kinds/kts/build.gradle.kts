application {
    /* applicationDefaultJvmArgs = listOf("-Dhttps.protocols=SSLv3") */
    applicationDefaultJvmArgs = listOf("-Xmx1g", "-Dhttps.protocols=TLSv1")
}
