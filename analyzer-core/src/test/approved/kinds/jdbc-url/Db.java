class Db {
  void open() throws Exception {
    java.sql.DriverManager.getConnection("jdbc:mysql://db/x?enabledTLSProtocols=TLSv1");
  }
}
