package io.github.legacytls.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that read properties which the JDK reads only once. */
public final class FirstUses {

  private static final List<String> COLUMNS =
      List.of("owner", "member", "arguments", "text", "unless", "reads", "source");

  private final Map<String, List<FirstUse>> byMember = new HashMap<>();

  private FirstUses() {}

  /**
   * A call that reads properties.
   *
   * @param owner internal name of the class that call sites name
   * @param text what its first argument must be, or, where it has none, what its receiver must have
   *     been made from; empty where that is of no matter
   * @param unless calls as {@code owner.member} that put something else in the place of what would
   *     read the properties
   * @param reads the properties
   */
  public record FirstUse(
      String owner,
      String member,
      int arguments,
      Optional<Pattern> text,
      Set<String> unless,
      Set<String> reads) {
    public FirstUse {
      unless = Set.copyOf(unless);
      reads = Set.copyOf(reads);
    }
  }

  /** The table of the product. */
  public static FirstUses load() {
    FirstUses uses = new FirstUses();
    Table.ofProduct("first-uses.tsv", COLUMNS).rows().stream()
        .map(FirstUses::firstUse)
        .forEach(use -> uses.byMember.merge(use.member(), List.of(use), FirstUses::both));
    return uses;
  }

  private static FirstUse firstUse(Table.Row row) {
    return new FirstUse(
        row.required("owner"),
        row.required("member"),
        row.as("arguments", Integer::valueOf),
        Optional.of(row.text("text"))
            .filter(text -> !text.isEmpty())
            .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE)),
        words(row.text("unless")),
        words(row.required("reads")));
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split("\\|", 0))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<FirstUse> both(List<FirstUse> some, List<FirstUse> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** The rows of members called {@code member}. */
  public List<FirstUse> of(String member) {
    return byMember.getOrDefault(member, List.of());
  }
}
