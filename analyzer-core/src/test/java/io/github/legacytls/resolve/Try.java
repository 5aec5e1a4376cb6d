package io.github.legacytls.resolve;

import java.nio.file.*;

class Try {
  public static void main(String[] a) throws Exception {
    String all = Files.readString(Path.of(a[0]));
    for (String part : all.split("\n====\n")) {
      String title = part.lines().findFirst().orElse("");
      String text = part.substring(part.indexOf('\n') + 1);
      System.out.println("--- " + title);
      try {
        Snippet s = text.contains("class T") ? Snippet.of(text) : text.contains("Sink") && text.contains(" void ") ? Snippet.members(text) : Snippet.body(text);
        s.answers().forEach(x -> System.out.println("   " + x));
      } catch (Throwable t) { System.out.println("   !!! " + t); StackTraceElement[] st=t.getStackTrace(); for (int i=0;i<Math.min(8,st.length);i++) System.out.println("      "+st[i]); }
    }
  }
}
