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
        java.util.List<String> c = s.compiled(), q = s.parsed(); java.util.List<String> c2 = new java.util.ArrayList<>(c), q2 = new java.util.ArrayList<>(q);
          q.forEach(c2::remove); c.forEach(q2::remove);
          if (c.equals(q)) c.forEach(x -> System.out.println("   " + x)); else { c.forEach(x -> System.out.println((c2.contains(x) ? " B " : "   ") + x)); q2.forEach(x -> System.out.println(" S " + x)); if (c2.isEmpty() && q2.isEmpty()) System.out.println("  (order differs)"); }
      } catch (Throwable t) { System.out.println("   !!! " + t); StackTraceElement[] st=t.getStackTrace(); for (int i=0;i<Math.min(8,st.length);i++) System.out.println("      "+st[i]); }
    }
  }
}
