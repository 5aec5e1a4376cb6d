(defproject app "1"
  :jvm-opts ["-Xmx1g" "-Dhttps.protocols=TLSv1"])
