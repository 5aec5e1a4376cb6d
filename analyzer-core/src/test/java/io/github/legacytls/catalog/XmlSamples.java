package io.github.legacytls.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in XML documents that paths of the key table stand for. */
final class XmlSamples {

  private static final Pattern CHOICE = Pattern.compile("\\(([^|)]+)[^)]*\\)");
  private static final Pattern UNEQUAL = Pattern.compile("\\[[^\\]]*!=[^\\]]*\\]");
  private static final Pattern CONDITION = Pattern.compile("\\[([^=\\]]+)=([^|\\]]*)[^\\]]*\\]");

  private XmlSamples() {}

  /** {@code /root/a[@x="v"]/b} for {@code //a[@x=v|w]//(b|c)}. */
  static String place(String path) {
    String chosen = CHOICE.matcher(path).replaceAll("$1");
    String equal = UNEQUAL.matcher(chosen).replaceAll("");
    String quoted =
        CONDITION
            .matcher(equal)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        "["
                            + match.group(1)
                            + "=\""
                            + match.group(2).replace("\"", "").replace("*", "any")
                            + "\"]"));
    return "/root/" + quoted.substring(2).replace("//", "/between/");
  }
}
