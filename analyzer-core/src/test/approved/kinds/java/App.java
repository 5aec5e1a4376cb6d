class App {
  public static void main(String[] args) {
    System.setProperty("https.protocols", "TLSv1");
  }
}
