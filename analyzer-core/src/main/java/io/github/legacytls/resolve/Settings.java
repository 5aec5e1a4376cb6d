package io.github.legacytls.resolve;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Configuration that code reads: what the scanned files set the key to, and the default that stands
 * in the code. What else may be configured comes from outside.
 */
final class Settings {

  /** Of a row whose operands are the key and, if there is one, the default. */
  static final String OPERATOR = "SETTING";

  /** A key that may be more than so many is not known: a table of names is read, not one. */
  private static final int KEYS = 4;

  private static final Pattern READS =
      Pattern.compile(
          "(get|opt|find|read|lookup|resolve|fetch|load|require|string|property|value).*");
  private static final Pattern RETURNS_LIST =
      Pattern.compile("\\)(\\[|Ljava/util/(List|Set|Collection);|Ljava/lang/Iterable;)");
  private static final Pattern LISTS = Pattern.compile("(Strings|Values|Array|List|Set)$");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(?::([^{}]*))?}");

  private final Evaluation evaluation;
  private final Program program;

  Settings(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  /**
   * A call that is not known otherwise, whose name and arguments look like reading a configuration:
   * a key first, then perhaps a default.
   */
  List<Case> read(Invocation invocation) {
    int arguments = invocation.arguments().size();
    if (arguments == 0
        || invocation.callee().isConstructor()
        || !READS.matcher(invocation.callee().name().toLowerCase(Locale.ROOT)).matches()) {
      return List.of();
    }
    List<Case> keys = evaluation.evaluate(invocation.arguments().get(0));
    if (keys.stream().noneMatch(c -> key(c.atom()).isPresent())) {
      return List.of();
    }
    List<List<Case>> defaults = new ArrayList<>();
    if (arguments == 2) {
      defaults.add(evaluation.evaluate(invocation.arguments().get(1)));
    } else if (arguments > 2) {
      List<Operand> rest = invocation.arguments().subList(1, arguments);
      List<Case> packed = evaluation.evaluate(new Operand.Packed(rest, invocation.site()));
      defaults.add(packed.stream().filter(c -> isTexts(c.atom())).toList());
    }
    List<Case> read = answers(keys, invocation);
    if (givesList(invocation.callee())) {
      read = split(read);
      defaults.replaceAll(Settings::split);
    }
    boolean hasDefault =
        !defaults.isEmpty() && defaults.get(0).stream().anyMatch(Settings::isValue);
    return read.isEmpty() && !hasDefault ? List.of() : withDefaults(read, defaults, invocation);
  }

  /** Whether the getter gives several values: by what it returns, or as its name says. */
  private static boolean givesList(MethodName getter) {
    return getter.arity().descriptor().map(d -> RETURNS_LIST.matcher(d).find()).orElse(false)
        || LISTS.matcher(getter.name()).find();
  }

  private static List<Case> split(List<Case> cases) {
    return cases.stream().map(Settings::split).toList();
  }

  /** The pieces of a value, as nearly all getters of lists cut it; a default is written alike. */
  private static Case split(Case whole) {
    Optional<String> text = onlyText(whole.atom());
    if (text.isEmpty()) {
      return whole;
    }
    List<Atom.Slot> pieces =
        Stream.of(text.get().split(",", -1))
            .map(piece -> new Alternative(Atoms.ofText(piece.strip()), whole.alternative().trace()))
            .map(piece -> Slots.always(List.of(piece)))
            .toList();
    return whole.with(new Alternative(Slots.many(pieces, false), whole.alternative().trace()));
  }

  private static Optional<String> onlyText(Atom atom) {
    if (atom instanceof Atom.Many many) {
      return !many.open()
              && many.slots().size() == 1
              && many.slots().get(0).alternatives().size() == 1
          ? Atoms.whole(many.slots().get(0).alternatives().get(0).atom())
          : Optional.empty();
    }
    return Atoms.whole(atom);
  }

  /** What a row says reads a setting: its operands are the key and the default. */
  List<Case> read(Invocation invocation, List<Operand> selected) {
    List<Case> keys = evaluation.evaluate(selected.get(0));
    List<List<Case>> defaults = selected.stream().skip(1).map(evaluation::evaluate).toList();
    List<Case> read = answers(keys, invocation);
    return read.isEmpty() && defaults.isEmpty()
        ? List.of()
        : withDefaults(read, defaults, invocation);
  }

  private static boolean isTexts(Atom atom) {
    return atom instanceof Atom.Many many
        && many.slots().stream()
            .allMatch(
                s -> s.alternatives().stream().allMatch(a -> Atoms.text(a.atom()).isPresent()));
  }

  /** Types tell what kind of value is wanted; they are no default. */
  private static boolean isValue(Case one) {
    return !Atoms.isUnknown(one.atom())
        && !(one.atom() instanceof ProgramObject)
        && !(one.atom() instanceof Atom.Scalar scalar
            && scalar.constant() instanceof io.github.legacytls.ir.TypeName);
  }

  private static Optional<String> key(Atom atom) {
    return Atoms.whole(atom).filter(t -> t.length() > 1 && t.length() < 200 && t.indexOf(' ') < 0);
  }

  private List<Case> answers(List<Case> keys, Invocation invocation) {
    List<Case> found = new ArrayList<>();
    long different = keys.stream().flatMap(c -> key(c.atom()).stream()).distinct().count();
    if (different > KEYS) {
      return found;
    }
    for (Case one : keys) {
      Optional<String> key = key(one.atom());
      if (key.isPresent()) {
        for (Case answer : of(key.get(), invocation.site())) {
          answer.under(one.bindings()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** What scanned files set {@code key} to; each file is an answer of its own. */
  List<Case> of(String key, Location reader) {
    if (!PlatformProperties.include(key)) {
      evaluation.demands().settingsOf(key);
    }
    List<Case> found = new ArrayList<>();
    for (Fact.Setting setting : program.settingsOf(key)) {
      Step step = new Step(Step.Kind.CONFIGURED, "read as " + key, reader);
      Bindings choice = Bindings.of("setting " + key, setting.site());
      for (Case value : evaluation.evaluate(setting.value(), Frame.of(Fields.NOWHERE))) {
        value
            .under(choice)
            .map(c -> c.then(step).entering(Optional.of(setting.site())))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Case> withDefaults(
      List<Case> read, List<List<Case>> defaults, Invocation invocation) {
    List<Case> results = new ArrayList<>(read);
    for (List<Case> cases : defaults) {
      Step step =
          new Step(
              Step.Kind.DERIVED,
              "default of " + Describe.method(invocation.callee()),
              invocation.site());
      cases.stream().filter(Settings::isValue).forEach(c -> results.add(c.then(step)));
    }
    results.addAll(Case.missing(Reason.OUTSIDE, invocation.site()));
    return results;
  }

  /** A text with {@code ${key:default}} in it, as annotations of frameworks have it. */
  List<Case> placeholder(String text, Location site) {
    Matcher place = PLACEHOLDER.matcher(text);
    if (!place.matches()) {
      return List.of();
    }
    List<Case> results = new ArrayList<>(of(place.group(1).trim(), site));
    if (place.group(2) != null) {
      Value.Literal value = new Value.Literal(place.group(2), site);
      results.addAll(evaluation.evaluate(value, Frame.of(Fields.NOWHERE)));
    }
    results.addAll(Case.missing(Reason.OUTSIDE, site));
    return results;
  }
}
