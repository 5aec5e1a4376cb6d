package example.parcels;

/** The versions of this application, in one place, and not where they are used. */
final class Protocols {

  static final String OLDEST = "TLSv1";
  static final String[] ACCEPTED = {OLDEST, "TLSv1.1", "TLSv1.2"};
  static final String[] MODERN = {"TLSv1.2", "TLSv1.3"};

  private Protocols() {}
}
