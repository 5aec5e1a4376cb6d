package io.github.legacytls.report.text;

import io.github.legacytls.location.Region;
import io.github.legacytls.report.Printable;

/**
 * A code line as it is shown, and the carets under it. Indentation is left out, tabs become spaces,
 * and a long line is cut around the carets.
 */
record Excerpt(String text, String carets) {

  private static final int TAB = 4;
  private static final int WIDTH = 100;
  private static final String CUT = "…";

  /** The part of {@code line} around {@code region}, which starts on it. */
  static Excerpt of(String line, Region region) {
    int first = firstOf(line);
    int last = line.stripTrailing().length();
    int from = region.hasColumns() ? clamp(region.startColumn() - 1, first, last) : first;
    int to = region.hasColumns() ? clamp(endOf(region, last), from, last) : from;

    Window window = Window.around(line, first, last, from, to);
    StringBuilder text = new StringBuilder(window.start > first ? CUT : "");
    StringBuilder carets = new StringBuilder(window.start > first ? " " : "");
    int column = 0;
    for (int i = window.start; i < window.end; ) {
      int c = line.codePointAt(i);
      int width = c == '\t' ? TAB - column % TAB : Printable.width(c);
      text.append(c == '\t' ? " ".repeat(width) : Printable.of(c));
      carets.append(mark(i, from, to).repeat(width));
      column += width;
      i += Character.charCount(c);
    }
    if (region.hasColumns() && from == to && from >= window.end) {
      carets.append('^');
    }
    if (window.end < last) {
      text.append(CUT);
    }
    return new Excerpt(text.toString(), withHead(carets, region.hasColumns()));
  }

  private static int firstOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int endOf(Region region, int last) {
    return region.endLine() == region.startLine() ? region.endColumn() - 1 : last;
  }

  private static int clamp(int index, int least, int most) {
    return Math.max(least, Math.min(index, most));
  }

  private static String mark(int index, int from, int to) {
    return index >= from && (index < to || index == from) ? "~" : " ";
  }

  /** The first mark is a caret: {@code ^~~~}. */
  private static String withHead(StringBuilder carets, boolean columnsKnown) {
    int head = carets.indexOf("~");
    if (!columnsKnown) {
      return "";
    }
    if (head >= 0) {
      carets.setCharAt(head, '^');
    }
    return carets.toString().stripTrailing();
  }

  /** What of a line is shown, as indices into it. */
  private record Window(int start, int end) {

    static Window around(String line, int first, int last, int from, int to) {
      if (last - first <= WIDTH) {
        return new Window(first, last);
      }
      int lead = Math.max(0, (WIDTH - (to - from)) / 2);
      int start = Math.max(first, Math.min(from - lead, last - WIDTH));
      int end = Math.min(last, start + WIDTH);
      return new Window(whole(line, start), whole(line, end));
    }

    /** Never between the halves of one character. */
    private static int whole(String line, int index) {
      boolean splits =
          index > 0
              && index < line.length()
              && Character.isLowSurrogate(line.charAt(index))
              && Character.isHighSurrogate(line.charAt(index - 1));
      return splits ? index - 1 : index;
    }
  }
}
