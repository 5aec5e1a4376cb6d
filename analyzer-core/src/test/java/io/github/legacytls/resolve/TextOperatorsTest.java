package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** What texts become: cut, joined, filled in, whether all of them is known or not. */
class TextOperatorsTest {

  @Test
  void trimsAndChangesCase() {
    Snippet.body(
            """
            Sink.one(" a b ".trim()); // = a b
            Sink.one("aB".toUpperCase()); // = AB
            Sink.one("aB".toLowerCase(Locale.ROOT)); // = ab
            Sink.one(new StringBuilder("1.1vSLT").reverse().toString()); // = TLSv1.1
            Sink.one(p.trim()); // = String.trim()
            Sink.one(("a" + p).toUpperCase()); // = A~
            """)
        .holds();
  }

  @Test
  void textsOfValues() {
    Snippet.body(
            """
            Sink.one(String.valueOf(12)); // = 12
            Sink.one(String.valueOf(true)); // = true
            Sink.one(Objects.toString("a")); // = a
            Sink.one(Thread.State.NEW.toString()); // = NEW
            Sink.one(Thread.State.NEW.name()); // = NEW
            Sink.one(String.valueOf(p)); // = String.valueOf(OUTSIDE)
            Sink.one(String.valueOf(new String[] {"a"})); // = String.valueOf([a])
            Sink.one(Map.of("a", "b").toString()); // = Map.toString()
            """)
        .holds();
  }

  @Test
  void concatenates() {
    Snippet.body(
            """
            Sink.one("TLSv" + 1 + ".2"); // = TLSv1.2
            Sink.one("a" + p + "b"); // = a~b
            Sink.one("a".concat("b")); // = ab
            Sink.one(("a" + p).concat("b")); // = a~b
            Sink.one("a" + (b ? "x" : "y") + "b"); // = axb | ayb
            Sink.one("a" + true); // = atrue
            Sink.one(p + p); // = OUTSIDE
            Sink.one("" + p); // = OUTSIDE
            """)
        .holds();
  }

  @Test
  void builders() {
    Snippet.body(
            """
            StringBuilder s = new StringBuilder();
            s.append("TLSv").append(1);
            Sink.one(s.toString()); // = TLSv1
            s.insert(0, "[");
            s.insert(2, "-");
            Sink.one(s.toString()); // = [T-LSv1
            StringBuilder room = new StringBuilder(64);
            Sink.one(room.append("a").toString()); // = a
            StringBuilder loose = new StringBuilder(p);
            Sink.one(loose.append("b").toString()); // = ~b
            """)
        .holds();
  }

  @Test
  void inserts() {
    Snippet.body(
            """
            Sink.one(new StringBuilder("ab").insert(n, "x").toString()); // = xab
            Sink.one(new StringBuilder("ab").insert(2, "x").toString()); // = abx
            Sink.one(new StringBuilder("ab").insert(1, p).toString()); // = a~b
            """)
        .holds();
  }

  @Test
  void takesOffTheLastSeparator() {
    Snippet.body(
            """
            StringBuilder s = new StringBuilder();
            for (String v : new String[] {"TLSv1", "TLSv1.1"}) {
              s.append(v).append(",");
            }
            s.setLength(s.length() - 1);
            Sink.one(s.toString()); // = '' | TLSv1,TLSv1.1
            StringBuilder t = new StringBuilder("a;b; ");
            t.deleteCharAt(t.length() - 1);
            Sink.one(t.toString()); // = a;b
            """)
        .holds();
  }

  @Test
  void replaces() {
    Snippet.body(
            """
            Sink.one("TLS_1_2".replace("_", ".")); // = TLS.1.2
            Sink.one("TLS_1".replace('_', 'v')); // = TLSv1
            Sink.one("a1b2".replaceAll("[0-9]", "-")); // = a-b-
            Sink.one("a1b2".replaceFirst("[0-9]", "-")); // = a-b2
            Sink.one("ab".replace(p, "x")); // = String.replace(OUTSIDE, x)
            Sink.one("ab".replace("a", p)); // = String.replace(a, OUTSIDE)
            Sink.one("ab".replaceAll(p, "x")); // = String.replaceAll(OUTSIDE, x)
            Sink.one("ab".replaceAll("a", p)); // = String.replaceAll(a, OUTSIDE)
            Sink.one("ab".replaceAll("(", "x")); // = String.replaceAll((, x)
            Sink.one(p.replaceAll("a", "b")); // = String.replaceAll(a, b)
            Sink.one(("a1" + p).replaceAll("1", "2")); // = a2~
            """)
        .holds();
  }

  @Test
  void cuts() {
    Snippet.body(
            """
            Sink.one("TLSv1.2".substring(3)); // = v1.2
            Sink.one("TLSv1.2".substring(0, 5)); // = TLSv1
            Sink.one("TLSv1.2".substring(7)); // = ''
            Sink.one("ab".substring(0, 2)); // = ab
            Sink.one("ab".substring(2, 2)); // = ''
            Sink.one("ab".substring(3)); // = String.substring(3)
            Sink.one("ab".substring(0, 3)); // = String.substring(0, 3)
            Sink.one("ab".substring(1, 0)); // = String.substring(1, 0)
            Sink.one("ab".substring(-1)); // = String.substring(-1)
            Sink.one("ab".substring(n)); // = String.substring(OUTSIDE)
            Sink.one("ab".substring(1, n)); // = String.substring(1, OUTSIDE)
            Sink.one(("ab" + p).substring(1)); // = String.substring(1)
            Sink.one("ab".substring(b ? 0 : 1)); // = String.substring(0/1)
            """)
        .holds();
  }

  @Test
  void repeats() {
    Snippet.body(
            """
            Sink.one("ab".repeat(2)); // = abab
            Sink.one("ab".repeat(0)); // = ''
            Sink.one("a".repeat(64).length()); // = 64
            Sink.one("a".repeat(65).length()); // = String.length()
            Sink.one("ab".repeat(n)); // = String.repeat(OUTSIDE)
            """)
        .holds();
  }

  @Test
  void splits() {
    Snippet.body(
            """
            Sink.one("a,b;c".split("[,;]")); // = [a, b, c]
            Sink.one("a,b".split(",")); // = [a, b]
            Sink.one(("a," + p).split(",")); // = [a, OUTSIDE, ..]
            Sink.one(p.split(",")); // = String.split(,)
            Sink.one("a,b".split(p)); // = String.split(OUTSIDE)
            Sink.one("a\\nb".lines().toList()); // = [a, b]
            Sink.one(java.util.regex.Pattern.compile(",").split("a,b")); // = [a, b]
            """)
        .holds();
  }

  @Test
  void tokens() {
    Snippet.body(
            """
            StringTokenizer t = new StringTokenizer("a b");
            Sink.one(t.nextToken()); // = a | b
            StringTokenizer u = new StringTokenizer("a;b c", ";");
            while (u.hasMoreTokens()) {
              Sink.one(u.nextToken()); // = a | b c
            }
            StringTokenizer v = new StringTokenizer("a;b", p);
            Sink.one(v.nextToken()); // = StringTokenizer.nextToken()
            """)
        .holds();
  }

  @Test
  void joins() {
    Snippet.body(
            """
            Sink.one(String.join(",", "a", "b")); // = a,b
            Sink.one(String.join(",", List.of("a", "b"))); // = a,b
            Sink.one(String.join(p, List.of("a", "b"))); // = a,b
            Sink.one(String.join(",", List.of("a", p))); // = a,~
            Sink.one(String.join(",", p)); // = OUTSIDE
            Sink.one(String.join(",", "a", b ? "b" : "c")); // = a,b | a,c
            Sink.one(String.join(",", new String[] {})); // = ''
            Sink.one(String.join("-", "a")); // = a
            Sink.one(Stream.of("a", "b").collect(Collectors.joining(";"))); // = a;b
            Sink.one(Stream.of("a", "b").collect(Collectors.joining())); // = ab
            """)
        .holds();
  }

  @Test
  void joinsWhatMayHoldMore() {
    Snippet.body(
            """
            List<String> open = new ArrayList<>(Arrays.asList(p.split(",")));
            open.add("a");
            Sink.one(String.join(",", open)); // = ~,a
            """)
        .holds();
  }

  @Test
  void formats() {
    Snippet.body(
            """
            Sink.one(String.format("TLSv%d.%s", 1, "2")); // = TLSv1.2
            Sink.one("%2$s-%1$s".formatted("a", "b")); // = b-a
            Sink.one(String.format("%s%%", "a")); // = a%
            Sink.one(String.format("a%nb").lines().toList()); // = [a, b]
            Sink.one(String.format("%s %s", "a")); // = a ~
            Sink.one(String.format("%s", p)); // = OUTSIDE
            Sink.one(String.format(p, "a")); // = String.format(OUTSIDE, a)
            Sink.one(String.format("%5.2f|%-3s", 1.0, "a")); // = ~|a
            Sink.one(String.format("none")); // = none
            Sink.one(java.text.MessageFormat.format("{1}{0}", "a", "b")); // = ba
            Sink.one(String.format("%s,%s", new Object[] {"a", "b"})); // = a,b
            Sink.one(String.format("%9999$s", "a")); // = OUTSIDE
            """)
        .holds();
  }

  @Test
  void textsOfAnotherLibrary() {
    Snippet.of(
            """
            import org.apache.commons.lang3.StringUtils;
            class T { void m(String p) {
            Sink.one(StringUtils.removeStart("xTLSv1", "x")); // = TLSv1
            Sink.one(StringUtils.removeStart("TLSv1", "x")); // = TLSv1
            Sink.one(StringUtils.removeEnd("TLSv1x", "x")); // = TLSv1
            Sink.one(StringUtils.removeEnd("TLSv1", "x")); // = TLSv1
            Sink.one(StringUtils.remove("TxLxS", "x")); // = TLS
            Sink.one(StringUtils.substringBefore("TLSv1:x", ":")); // = TLSv1
            Sink.one(StringUtils.substringBefore("TLSv1", ":")); // = TLSv1
            Sink.one(StringUtils.substringAfter("x:TLSv1", ":")); // = TLSv1
            Sink.one(StringUtils.substringAfter("TLSv1", ":")); // = ''
            Sink.one(StringUtils.substringAfter(":TLSv1", ":")); // = TLSv1
            Sink.one(StringUtils.substringBefore(":TLSv1", ":")); // = ''
            Sink.one(StringUtils.substringAfter("TLSv1", p)); // = StringUtils.substringAfter(TLSv1, OUTSIDE)
            Sink.one(StringUtils.split("a b")); // = [a, b]
            Sink.one(StringUtils.split("a,b;c", ",;")); // = [a, b, c]
            Sink.one(StringUtils.split("a,b", "")); // = StringUtils.split(a,b, '')
            Sink.one(StringUtils.splitByWholeSeparator("a--b", "--")); // = [a, b]
            Sink.one(StringUtils.splitByWholeSeparator("a--b", "")); // = StringUtils.splitByWholeSeparator(a--b, '')
            Sink.one(StringUtils.join("a", "b")); // = a
            Sink.one(StringUtils.join(new String[] {"a", "b"}, ",")); // = a,b
            Sink.one(StringUtils.containsIgnoreCase("TLSv1", "tls")); // = true
            Sink.one(StringUtils.containsIgnoreCase("TLSv1", "ssl")); // = false
            Sink.one(StringUtils.isNotEmpty("a")); // = true
            Sink.one(StringUtils.isNotEmpty("")); // = false
            }}
            """)
        .holds();
  }

  @Test
  void ownTexts() {
    Snippet.members(
            """
            enum V { A("a"), B("b"); final String n; V(String n) { this.n = n; } public String toString() { return n; } }
            static class W { final String w; W(String w) { this.w = w; } public String toString() { return "w" + w; } }
            static class X { }
            void m(V some) {
            Sink.one(V.A.toString()); // = a
            Sink.one("" + V.B); // = b
            Sink.one(V.A.name()); // = A
            Sink.one(String.valueOf(new W("1"))); // = w1
            Sink.one("x" + new W("2")); // = xw2
            Sink.one("x" + new X()); // = x~
            Sink.one(String.join(",", "a", new W("3").toString())); // = a,w3
            }
            """)
        .holds();
  }

  @Test
  void theLongestText() {
    Snippet.body(
            """
            String s = "a".repeat(64).repeat(64).repeat(16);
            Sink.one(s.length()); // = 65536
            Sink.one((s + "b").length()); // = 65536
            Sink.one(s.concat("b").length()); // = 65536
            Sink.one(s.repeat(2).length()); // = String.length()
            """)
        .holds();
  }

  @Test
  void textsOfOtherLanguages() {
    Snippet.of(
            """
            class T { void m(String p, boolean b) {
            Sink.one(org.apache.commons.lang3.StringUtils.join(new String[] {"a", "b"})); // = ab
            Sink.one(new org.codehaus.groovy.runtime.GStringImpl(new Object[] {"1", p}, new String[] {"a", "b", "c"})); // = a1b~c
            Sink.one(new org.codehaus.groovy.runtime.GStringImpl(new Object[] {}, new String[] {"a"})); // = a
            Sink.one(new org.codehaus.groovy.runtime.GStringImpl(p, p)); // = new GStringImpl(OUTSIDE, OUTSIDE)
            Sink.one(org.codehaus.groovy.runtime.ScriptBytecodeAdapter.compareNotEqual("a", "b")); // = true
            Sink.one(org.codehaus.groovy.runtime.ScriptBytecodeAdapter.compareNotEqual("a", "a")); // = false
            Sink.one(org.codehaus.groovy.runtime.ScriptBytecodeAdapter.compareNotEqual("a", p)); // = ScriptBytecodeAdapter.compareNotEqual(a, OUTSIDE)
            kotlin.Lazy<String> l = kotlin.LazyKt.lazy(() -> "a");
            Sink.one(l.getValue()); // = a
            }}
            """)
        .holds();
  }

  @Test
  void joinsAnOpenList() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(System.getenv().keySet());
            Sink.one(String.join(",", l)); // = OUTSIDE
            l.add("a");
            Sink.one(String.join(",", l)); // = a,~
            """)
        .holds();
  }

  @Test
  void joinsAlternatives() {
    Snippet.members(
            """
            static String[] list(boolean b) { return b ? new String[] {"a", "b"} : new String[] {"c"}; }
            void m(boolean b, String[] p) {
            Sink.one(String.join(",", list(b))); // = a,b | c
            Sink.one(String.join(",", b ? list(true) : p)); // = a,b | OUTSIDE
            }
            """)
        .holds();
  }
}
