package io.github.legacytls.frontend.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the start tags of a well-formed document one after the other, because StAX does not say
 * where attributes stand.
 */
final class XmlTags {

  private final String text;
  private int at;

  XmlTags(String text) {
    this.text = text;
  }

  /** A start tag: where it ends, and where the value of each attribute stands. */
  record Tag(int end, Map<String, Span> attributes) {
    Tag {
      attributes = Map.copyOf(attributes);
    }
  }

  /** A stretch of the text. */
  record Span(int start, int end) {}

  Optional<Tag> next() {
    while (true) {
      int open = text.indexOf('<', at);
      if (open < 0 || open + 1 >= text.length()) {
        return Optional.empty();
      }
      if (text.startsWith("<!--", open)) {
        at = after("-->", open + 4);
      } else if (text.startsWith("<![CDATA[", open)) {
        at = after("]]>", open);
      } else if (text.startsWith("<!", open)) {
        at = afterDeclaration(open);
      } else if (text.startsWith("<?", open)) {
        at = after("?>", open);
      } else if (text.startsWith("</", open)) {
        at = after(">", open);
      } else {
        return Optional.of(tag(open));
      }
    }
  }

  /** The offset of the end tag or other markup that follows {@code from}. */
  int nextMarkup(int from) {
    int open = text.indexOf('<', from);
    return open < 0 ? text.length() : open;
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  /** A document type may hold declarations of its own, and quotes with anything in them. */
  private int afterDeclaration(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("<!--", i)) {
        i = after("-->", i + 4) - 1;
      } else if (c == '"' || c == '\'') {
        int close = text.indexOf(c, i + 1);
        i = close < 0 ? text.length() : close;
      } else if (c == '<') {
        depth++;
      } else if (c == '>' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private Tag tag(int open) {
    Map<String, Span> attributes = new HashMap<>();
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != '>') {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int close = text.indexOf(c, i + 1);
        int end = close < 0 ? text.length() : close;
        attributes.put(nameBefore(i, open), new Span(i + 1, end));
        i = end;
      }
      i++;
    }
    at = Math.min(i + 1, text.length());
    return new Tag(at, attributes);
  }

  /** The name of the attribute whose value begins with the quote at {@code quote}. */
  private String nameBefore(int quote, int open) {
    int end = quote - 1;
    while (end > open && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '=')) {
      end--;
    }
    int start = end;
    while (start > open && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end + 1);
  }
}
