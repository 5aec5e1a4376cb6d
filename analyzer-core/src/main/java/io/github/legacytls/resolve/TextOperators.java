package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.catalog.BoundedRegex;
import io.github.legacytls.location.Location;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Operators on texts. Unknown pieces are carried along wherever that makes sense. */
final class TextOperators {

  private static final int LONGEST = 65_536;

  /** Operators that ask objects for their text, where {@code NAME_OF} takes what is declared. */
  private static final Set<String> OF_OBJECTS =
      Set.of("TEXT_OF", "BUFFER", "CONCAT", "INSERT", "JOIN", "FORMAT");

  private TextOperators() {}

  static boolean rendersObjects(String operator) {
    return OF_OBJECTS.contains(operator);
  }

  static Map<String, Operator> all() {
    return Map.ofEntries(
        entry("TRIM", each(String::strip)),
        entry("UPPER", each(t -> t.toUpperCase(Locale.ROOT))),
        entry("LOWER", each(t -> t.toLowerCase(Locale.ROOT))),
        entry("REVERSE_TEXT", each(t -> new StringBuilder(t).reverse().toString())),
        entry("TEXT_OF", TextOperators::textOf),
        entry("NAME_OF", TextOperators::textOf),
        entry("BUFFER", in -> in.each(TextOperators::buffer)),
        entry("CUT_END", TextOperators::cutEnd),
        entry("CUT_AT", TextOperators::cutAt),
        entry("JOIN_BARE", in -> join(withSeparator(in))),
        entry("CONCAT", TextOperators::concat),
        entry("INSERT", TextOperators::insert),
        entry("REPLACE", TextOperators::replace),
        entry("REPLACE_ALL", in -> replaceRegex(in, Matcher::replaceAll)),
        entry("REPLACE_FIRST", in -> replaceRegex(in, Matcher::replaceFirst)),
        entry("REMOVE_TEXT", in -> texts(in, (t, removed) -> t.replace(removed, ""))),
        entry("REMOVE_PREFIX", in -> texts(in, TextOperators::withoutPrefix)),
        entry("REMOVE_SUFFIX", in -> texts(in, TextOperators::withoutSuffix)),
        entry("SUBSTRING", TextOperators::substring),
        entry("BEFORE_TEXT", in -> texts(in, TextOperators::before)),
        entry("AFTER_TEXT", in -> texts(in, TextOperators::after)),
        entry("REPEAT", TextOperators::repeat),
        entry("SPLIT", TextOperators::split),
        entry("SPLIT_TEXT", TextOperators::splitText),
        entry("SPLIT_ANY", TextOperators::splitAny),
        entry("LINES", in -> pieces(in, t -> Optional.of(t.lines().toList()))),
        entry("JOIN", TextOperators::join),
        entry("INTERLEAVE", TextOperators::interleave),
        entry("FORMAT", TextOperators::format));
  }

  private static Operator each(UnaryOperator<String> change) {
    return in -> in.each(a -> changed(a, change));
  }

  private static List<Alternative> changed(Alternative from, UnaryOperator<String> change) {
    return Atoms.text(from.atom()).map(t -> derived(from, change.apply(t))).orElse(List.of());
  }

  private static List<Alternative> derived(Alternative from, String text) {
    return text.length() > LONGEST
        ? List.of()
        : List.of(new Alternative(Atoms.ofText(text), from.trace()));
  }

  /** Changes one text with the help of another that is wholly known. */
  private interface TextPairing {
    String of(String text, String other);
  }

  private static List<Alternative> texts(Operands in, TextPairing made) {
    return in.pairs(
        (a, b) -> {
          Optional<String> other = Atoms.whole(b.atom());
          return other.isEmpty() ? List.of() : changed(a, t -> made.of(t, other.get()));
        });
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static String before(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + mark.length());
  }

  /** What {@code String.valueOf} and {@code toString} give; a missing operand is an empty text. */
  private static List<Alternative> textOf(Operands in) {
    if (in.count() == 0) {
      return List.of();
    }
    return in.each(
        a -> {
          if (Atoms.isUnknown(a.atom())
              || a.atom() instanceof Atom.Many
              || a.atom() instanceof Atom.Pairs) {
            return List.of();
          }
          Optional<String> constant = Atoms.symbol(a.atom()).map(s -> s.name());
          return derived(a, constant.orElse(Atoms.rendered(a.atom())));
        });
  }

  /** A new buffer starts with a text, or empty with a capacity. */
  private static List<Alternative> buffer(Alternative start) {
    return derived(
        start, Atoms.number(start.atom()).isPresent() ? "" : Atoms.rendered(start.atom()));
  }

  /** The usual way to take off the last separator; any other cut loses the text. */
  private static List<Alternative> cutEnd(Operands in) {
    return in.each(
        a -> derived(a, Atoms.rendered(a.atom()).stripTrailing().replaceAll("[,;:|]$", "")));
  }

  private static List<Alternative> cutAt(Operands in) {
    Optional<Long> length = number(in.get(1)).filter(l -> l >= 0 && l <= LONGEST);
    return length.isEmpty()
        ? cutEnd(in)
        : in.each(
            a -> changed(a, t -> t.substring(0, Math.min(length.get().intValue(), t.length()))));
  }

  private static Operands withSeparator(Operands in) {
    Step origin = new Step(Step.Kind.ORIGIN, "\"\"", in.site());
    List<List<Alternative>> all = new ArrayList<>(in.all());
    all.add(0, List.of(new Alternative(new Atom.Scalar(""), Trace.from(origin))));
    return new Operands(all, in.spread(), in.data(), in.site(), in.functions());
  }

  private static List<Alternative> concat(Operands in) {
    if (in.spread() && in.get(1).size() > 1) {
      // A loop appends all of them; whatever stands between is appended by itself, or a comma.
      List<Slot> all = Slots.of(in.get(1), true);
      Trace trace = in.get(1).get(0).trace();
      List<Alternative> joined = join(",", trace, new Atom.Many(all, false));
      return Operands.combine(in.get(0), List.of(joined), TextOperators::joined);
    }
    return Operands.combine(in.get(0), in.from(1), TextOperators::joined);
  }

  /** Two texts in one; the origin is the first that says something. */
  static Alternative joined(Alternative a, Alternative b) {
    return joinedText(a, b, Atoms.rendered(b.atom()));
  }

  private static Alternative joinedText(Alternative a, Alternative b, String added) {
    String text = Atoms.rendered(a.atom()) + added;
    if (text.length() > LONGEST) {
      return a;
    }
    boolean fromSecond = Atoms.text(a.atom()).filter(t -> !t.isEmpty()).isEmpty();
    return new Alternative(Atoms.ofText(text), (fromSecond ? b : a).trace());
  }

  private static List<Alternative> insert(Operands in) {
    List<Alternative> positions = in.get(1);
    Optional<Long> at =
        positions.isEmpty() ? Optional.empty() : Atoms.number(positions.get(0).atom());
    return Operands.combine(
        in.get(0),
        in.from(2),
        (a, b) -> {
          String text = Atoms.rendered(a.atom());
          String added = Atoms.rendered(b.atom());
          int index = at.filter(i -> i >= 0 && i <= text.length()).map(Long::intValue).orElse(0);
          String whole = text.substring(0, index) + added + text.substring(index);
          return new Alternative(Atoms.ofText(whole), (text.isEmpty() ? b : a).trace());
        });
  }

  private static List<Alternative> replace(Operands in) {
    Optional<String> target = only(in.get(1));
    Optional<String> by = only(in.get(2));
    if (target.isEmpty() || by.isEmpty()) {
      return List.of();
    }
    return in.each(a -> changed(a, t -> t.replace(target.get(), by.get())));
  }

  private static List<Alternative> replaceRegex(
      Operands in, java.util.function.BiFunction<Matcher, String, String> replace) {
    Optional<String> regex = only(in.get(1));
    Optional<String> by = only(in.get(2));
    if (regex.isEmpty() || by.isEmpty()) {
      return List.of();
    }
    return in.each(
        a ->
            Atoms.text(a.atom())
                .flatMap(
                    t ->
                        BoundedRegex.apply(
                            regex.get(),
                            t,
                            m -> replace.apply(m.pattern().matcher(m.text()), by.get())))
                .map(t -> derived(a, t))
                .orElse(List.of()));
  }

  /** The one text an operand is; a character written as a number counts as a text. */
  private static Optional<String> only(List<Alternative> operand) {
    if (operand.size() != 1) {
      return Optional.empty();
    }
    Atom atom = operand.get(0).atom();
    if (atom instanceof Atom.Many many && many.slots().size() == 1) {
      return only(many.slots().get(0).alternatives());
    }
    return Atoms.whole(atom)
        .or(() -> Atoms.number(atom).map(n -> String.valueOf((char) n.intValue())));
  }

  private static List<Alternative> substring(Operands in) {
    Optional<Long> from = number(in.get(1));
    Optional<Long> to = number(in.get(2));
    if (from.isEmpty() || (!in.get(2).isEmpty() && to.isEmpty())) {
      return List.of();
    }
    return in.each(
        a ->
            Atoms.whole(a.atom())
                .filter(t -> from.get() >= 0 && from.get() <= t.length())
                .filter(t -> to.isEmpty() || (to.get() >= from.get() && to.get() <= t.length()))
                .map(
                    t ->
                        t.substring(from.get().intValue(), to.orElse((long) t.length()).intValue()))
                .map(t -> derived(a, t))
                .orElse(List.of()));
  }

  private static Optional<Long> number(List<Alternative> operand) {
    return operand.size() == 1 ? Atoms.number(operand.get(0).atom()) : Optional.empty();
  }

  private static List<Alternative> repeat(Operands in) {
    Optional<Long> times = number(in.get(1));
    return times.filter(n -> n >= 0 && n <= 64).isEmpty()
        ? List.of()
        : in.each(a -> changed(a, t -> t.repeat(times.get().intValue())));
  }

  private static List<Alternative> split(Operands in) {
    Optional<String> regex = only(in.get(1));
    return regex.isEmpty()
        ? List.of()
        : pieces(
            in,
            t ->
                BoundedRegex.apply(
                    regex.get(), t, m -> Arrays.asList(m.pattern().split(m.text(), 0))));
  }

  private static List<Alternative> splitText(Operands in) {
    Optional<String> separator = only(in.get(1)).filter(s -> !s.isEmpty());
    return separator.isEmpty()
        ? List.of()
        : pieces(in, t -> Optional.of(cut(t, java.util.regex.Pattern.quote(separator.get()))));
  }

  /** Splits at each of the characters; at white space when none are given. */
  private static List<Alternative> splitAny(Operands in) {
    if (in.get(1).isEmpty()) {
      return pieces(in, t -> Optional.of(cut(t, "\\s+")));
    }
    Optional<String> separators = only(in.get(1)).filter(s -> !s.isEmpty());
    return separators.isEmpty()
        ? List.of()
        : pieces(
            in,
            t ->
                Optional.of(
                    cut(
                        t,
                        separators
                            .get()
                            .codePoints()
                            .mapToObj(c -> java.util.regex.Pattern.quote(Character.toString(c)))
                            .collect(Collectors.joining("|")))));
  }

  private static List<String> cut(String text, String regex) {
    return Arrays.asList(text.split(regex, 0));
  }

  private static List<Alternative> pieces(
      Operands in, java.util.function.Function<String, Optional<List<String>>> split) {
    return in.each(
        a ->
            Atoms.text(a.atom())
                .flatMap(split)
                .map(pieces -> List.of(new Alternative(many(a, pieces), a.trace())))
                .orElse(List.of()));
  }

  /** An unknown piece may hold separators itself. */
  private static Atom many(Alternative from, List<String> pieces) {
    List<Slot> slots = new ArrayList<>();
    boolean open = false;
    for (String piece : pieces) {
      open |= piece.indexOf(Atoms.UNKNOWN) >= 0;
      slots.add(Slots.always(List.of(new Alternative(Atoms.ofText(piece), from.trace()))));
    }
    return Slots.many(slots, open);
  }

  static List<Alternative> join(List<List<Alternative>> operands, Location site) {
    return join(new Operands(operands, false, "", site, (f, a) -> List.of()));
  }

  /** The second operand (a container, or itself and all after it) joined by the first. */
  private static List<Alternative> join(Operands in) {
    List<List<Alternative>> rest = in.from(1);
    if (rest.size() == 1 && rest.get(0).stream().anyMatch(a -> isContainer(a.atom()))) {
      List<Alternative> joined = new ArrayList<>();
      for (Alternative container : rest.get(0)) {
        if (isContainer(container.atom())) {
          joined.addAll(join(separator(in), container.trace(), Slots.contents(container.atom())));
        } else {
          joined.add(container);
        }
      }
      return Operands.limited(joined);
    }
    if (rest.isEmpty() || rest.get(0).isEmpty()) {
      return List.of();
    }
    List<Slot> slots = rest.stream().map(Slots::always).toList();
    Trace trace = rest.get(0).get(0).trace();
    return join(separator(in), trace, new Atom.Many(slots, false));
  }

  private static boolean isContainer(Atom atom) {
    return atom instanceof Atom.Many;
  }

  /** What stands between the pieces; unknown separators are still separators. */
  private static String separator(Operands in) {
    return only(in.get(0)).orElse(in.get(0).isEmpty() ? "" : ",");
  }

  private static List<Alternative> join(String separator, Trace trace, Atom.Many many) {
    List<Alternative> results = List.of(new Alternative(new Atom.Scalar(""), trace));
    boolean first = true;
    for (Slot slot : many.slots()) {
      String before = first ? "" : separator;
      results =
          Operands.combine(
              results,
              List.of(slot.alternatives()),
              (a, b) ->
                  new Alternative(
                      Atoms.ofText(Atoms.rendered(a.atom()) + before + Atoms.rendered(b.atom())),
                      trace));
      first = false;
    }
    if (many.open()) {
      String rest = (first ? "" : separator) + Atoms.UNKNOWN;
      return results.stream()
          .map(a -> new Alternative(Atoms.ofText(Atoms.rendered(a.atom()) + rest), trace))
          .toList();
    }
    return results;
  }

  /** Texts with values between them: the first operand holds one more than the second. */
  private static List<Alternative> interleave(Operands in) {
    List<List<Alternative>> texts = slotsOf(in.get(0));
    List<List<Alternative>> values = slotsOf(in.get(1));
    if (texts.isEmpty()) {
      return List.of();
    }
    List<List<Alternative>> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      parts.add(texts.get(i));
      if (i < values.size()) {
        parts.add(values.get(i));
      }
    }
    return Operands.combine(parts.get(0), parts.subList(1, parts.size()), TextOperators::joined);
  }

  private static List<List<Alternative>> slotsOf(List<Alternative> operand) {
    return Slots.container(operand).stream()
        .flatMap(many -> many.slots().stream())
        .map(Slot::alternatives)
        .toList();
  }

  /** {@code %s} and its kin, {@code {}} and {@code {0}} filled in order; the rest as written. */
  private static List<Alternative> format(Operands in) {
    List<List<Alternative>> arguments = in.from(1);
    if (arguments.size() == 1) {
      arguments =
          Slots.container(arguments.get(0))
              .map(m -> m.slots().stream().map(Slot::alternatives).toList())
              .orElse(arguments);
    }
    List<List<Alternative>> values = arguments;
    return in.each(
        pattern ->
            Atoms.whole(pattern.atom())
                .map(p -> Formats.parse(p))
                .map(
                    pieces ->
                        Operands.combine(
                            List.of(new Alternative(new Atom.Scalar(""), pattern.trace())),
                            pieces.stream().map(p -> p.values(values, pattern)).toList(),
                            TextOperators::joined))
                .orElse(List.of()));
  }
}
