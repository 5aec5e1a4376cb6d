package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script of a stream editor that is applied to {@code java.security}: the versions that the JDK
 * still forbids afterwards.
 *
 * @param shipped the first lines of the list in several releases, on which all versions stand
 */
record EditedDenyList(DenyList list, List<String> shipped) implements Grammar {

  private static final Pattern ENTRY = Pattern.compile("\\s*[\\w.]+\\s*[=:]\\s*(.*)");

  /** A variable of a shell may bring anything. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?[A-Za-z_]");

  /** The property whose value the list is. */
  String property() {
    return shipped.get(0).substring(0, shipped.get(0).indexOf('='));
  }

  /**
   * What is left of the release from which most is taken: people edit the one they have, and the
   * others stay as they are.
   */
  @Override
  public List<SpelledVersion> read(String text) {
    return EditScript.parse(text).stream()
        .flatMap(script -> shipped.stream().flatMap(line -> script.apply(line).stream()))
        .map(this::forbidden)
        .min(Comparator.comparing(List::size))
        .orElse(List.of());
  }

  private List<SpelledVersion> forbidden(String edited) {
    String line = edited.lines().findFirst().orElse("");
    return Optional.of(ENTRY.matcher(line))
        .filter(entry -> entry.matches() && !line.stripLeading().startsWith("#"))
        .map(entry -> list.read(entry.group(1).replace("\\", "")))
        .orElse(List.of());
  }

  /** What cannot be followed may leave everything. */
  @Override
  public boolean isOpen(String text) {
    return VARIABLE.matcher(text).find()
        || EditScript.parse(text).stream()
            .noneMatch(script -> shipped.stream().allMatch(it -> script.apply(it).isPresent()));
  }
}
