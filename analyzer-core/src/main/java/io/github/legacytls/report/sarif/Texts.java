package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;

/** Texts in the forms SARIF wants them. */
final class Texts {

  private Texts() {}

  static Message message(String text) {
    Message message = new Message();
    message.setText(text);
    return message;
  }

  static MultiformatMessageString plain(String text) {
    MultiformatMessageString string = new MultiformatMessageString();
    string.setText(text);
    return string;
  }

  /** Markdown is readable as it stands, so it is its own plain text. */
  static MultiformatMessageString markdown(String markdown) {
    MultiformatMessageString string = plain(markdown);
    string.setMarkdown(markdown);
    return string;
  }

  /** {@code label: text.}, or nothing where there is no text. */
  static String labelled(String label, String text) {
    return text.isBlank() ? "" : label + ": " + sentence(text);
  }

  /** {@code text} with a full stop. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || stripped.endsWith(".") ? stripped : stripped + ".";
  }
}
