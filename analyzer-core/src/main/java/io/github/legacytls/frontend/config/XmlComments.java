package io.github.legacytls.frontend.config;

import io.github.legacytls.frontend.config.XmlTags.Span;

/** What of an XML text is not what it seems: comments and references to characters. */
final class XmlComments {

  private XmlComments() {}

  /** {@code text} with blanks in place of its comments, so that every offset stays. */
  static String blanked(String text) {
    int open = text.indexOf("<!--");
    if (open < 0) {
      return text;
    }
    StringBuilder blanked = new StringBuilder(text);
    while (open >= 0) {
      int cdata = text.lastIndexOf("<![CDATA[", open);
      int close = text.indexOf("-->", open + 4);
      int end = close < 0 ? text.length() : close + 3;
      boolean isData = cdata >= 0 && text.indexOf("]]>", cdata) > open;
      if (close >= 0 && !isData) {
        for (int i = open; i < end; i++) {
          if (!Character.isWhitespace(text.charAt(i))) {
            blanked.setCharAt(i, ' ');
          }
        }
      }
      open = text.indexOf("<!--", isData ? open + 4 : end);
    }
    return blanked.toString();
  }

  /** A stretch of text in which references to characters have become characters. */
  static Decoded unescaped(SourceText text, Span span) {
    Decoded decoded = new Decoded();
    int at = span.start();
    while (at < span.end()) {
      int end = text.charAt(at) == '&' ? text.text().indexOf(';', at) + 1 : 0;
      int character =
          end > at && end - at <= 8 ? referred(text.text().substring(at + 1, end - 1)) : -1;
      if (character < 0) {
        end = at + 1;
        character = text.charAt(at);
      }
      decoded.add((char) character, at, end);
      at = end;
    }
    return decoded;
  }

  private static int referred(String name) {
    return switch (name) {
      case "quot" -> '"';
      case "apos" -> '\'';
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      default -> numbered(name);
    };
  }

  private static int numbered(String name) {
    try {
      if (name.startsWith("#x")) {
        return Integer.parseInt(name.substring(2), 16) & 0xFFFF;
      }
      return name.startsWith("#") ? Integer.parseInt(name.substring(1)) & 0xFFFF : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
