package io.github.legacytls.frontend.config;

/** A text that is not of the format its name promises. */
final class MalformedException extends Exception {

  private final String reason;

  /**
   * @param reason where and why, as one sentence
   */
  MalformedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
