package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Grammar;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Atom;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what a value turned out to be as a sink would. */
final class Readings {

  /** A list with more ways to fill it is read as if all of them were taken at once. */
  private static final int WAYS = 16;

  /** A piece of a text that is not known, in a form that grammars leave out. */
  private static final String UNKNOWN_PIECE = "${}";

  private final Catalog catalog;

  Readings(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The readings of one alternative; none when nothing is known of it. */
  List<Reading> of(Alternative alternative, Grammar grammar) {
    Atom atom = alternative.atom();
    Trace trace = alternative.trace();
    if (atom instanceof Atom.Many many) {
      return ofMany(many, throughOldest(many, trace, grammar), grammar);
    }
    return one(atom, trace, grammar).stream().toList();
  }

  private Optional<Reading> one(Atom atom, Trace trace, Grammar grammar) {
    if (atom instanceof Atom.Scalar scalar) {
      return ofScalar(scalar.constant(), grammar)
          .map(versions -> new Reading(versions, isOpen(scalar.constant(), grammar), trace));
    }
    if (atom instanceof Atom.PartialText partial) {
      StringBuilder text = new StringBuilder();
      partial.pieces().forEach(piece -> text.append(piece.orElse(UNKNOWN_PIECE)));
      List<SpelledVersion> versions = grammar.read(text.toString());
      return versions.isEmpty()
          ? Optional.empty()
          : Optional.of(new Reading(versions, true, trace));
    }
    if (atom instanceof Atom.Symbol symbol) {
      return known(ofConstant(symbol.field(), grammar), trace);
    }
    if (atom instanceof Atom.Made made) {
      return known(ofMade(made, grammar), trace);
    }
    return Optional.empty();
  }

  /** {@code null} leaves what was there, and a placeholder may stand for anything. */
  private static boolean isOpen(Object constant, Grammar grammar) {
    return constant == Value.Null.NULL || (constant instanceof String text && grammar.isOpen(text));
  }

  private static Optional<Reading> known(List<SpelledVersion> versions, Trace trace) {
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Reading(versions, false, trace));
  }

  /** {@code null} is a value too: it sets nothing. */
  private static Optional<List<SpelledVersion>> ofScalar(Object constant, Grammar grammar) {
    if (constant instanceof String text) {
      return Optional.of(grammar.read(text));
    }
    if (constant instanceof Long number) {
      List<SpelledVersion> versions = grammar.readNumber(number);
      // Bytecode knows truth as a number only.
      return Optional.of(
          versions.isEmpty() && (number == 0 || number == 1)
              ? grammar.readFlag(number == 1)
              : versions);
    }
    if (constant instanceof Boolean flag) {
      return Optional.of(grammar.readFlag(flag));
    }
    return constant == Value.Null.NULL ? Optional.of(List.of()) : Optional.empty();
  }

  private static List<SpelledVersion> ofConstant(FieldName field, Grammar grammar) {
    return names(field.owner())
        .map(owner -> grammar.readConstant(owner, field.name()))
        .filter(versions -> !versions.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<String> names(TypeName type) {
    if (type instanceof TypeName.Known known) {
      return Stream.of(known.internalName());
    }
    return type instanceof TypeName.Written written
        ? Stream.concat(written.candidates().stream(), Stream.of(written.name()))
        : Stream.empty();
  }

  /** An object a library made: some of them are only another form of a version. */
  private List<SpelledVersion> ofMade(Atom.Made made, Grammar grammar) {
    Optional<Sink> row = rowOf(made.by());
    if (row.filter(is(Treatment.EVERYTHING)).isPresent()) {
      return List.of(SpelledVersion.everything(made.by().name() + "()"));
    }
    if (row.filter(is(Treatment.VALUE)).isPresent()) {
      return ofArguments(made.arguments(), row.get().grammar(), grammar);
    }
    // The one version that an object is, or what a version constant is called.
    return made.arguments().isEmpty()
        ? made.receiver().stream().flatMap(r -> flat(r, grammar).stream()).toList()
        : List.of();
  }

  private static Predicate<Sink> is(Treatment treatment) {
    return sink -> sink.treatment() == treatment;
  }

  private Optional<Sink> rowOf(MethodName method) {
    return catalog.sinksNamed(method.name()).stream()
        .filter(
            row -> row.treatment() == Treatment.EVERYTHING || row.treatment() == Treatment.VALUE)
        .filter(
            row ->
                row.treatment() == Treatment.EVERYTHING
                    || names(method.owner()).anyMatch(row.owner()::equals))
        .findFirst();
  }

  /** A version as it is sent takes two numbers; everything else is read piece by piece. */
  private List<SpelledVersion> ofArguments(
      List<Atom.Slot> arguments, Grammar ofFunction, Grammar ofSink) {
    List<Long> numbers = new ArrayList<>();
    List<SpelledVersion> versions = new ArrayList<>();
    for (Atom.Slot slot : arguments) {
      for (Alternative alternative : slot.alternatives()) {
        if (alternative.atom() instanceof Atom.Scalar scalar
            && scalar.constant() instanceof Long number) {
          numbers.add(number);
        } else {
          List<SpelledVersion> own = flat(alternative, ofFunction);
          versions.addAll(own.isEmpty() ? flat(alternative, ofSink) : own);
        }
      }
    }
    if (numbers.size() == 2) {
      versions.addAll(ofFunction.readNumber(numbers.get(0) << Byte.SIZE | numbers.get(1)));
    }
    return versions;
  }

  private List<SpelledVersion> flat(Alternative alternative, Grammar grammar) {
    return of(alternative, grammar).stream()
        .flatMap(r -> r.versions().stream())
        .distinct()
        .toList();
  }

  /**
   * The way of a list is that of its oldest version, where that is written elsewhere than the list
   * is made: there is what must be changed.
   */
  private Trace throughOldest(Atom.Many many, Trace list, Grammar grammar) {
    return many.slots().stream()
        .flatMap(slot -> slot.alternatives().stream())
        .flatMap(element -> of(element, grammar).stream())
        .filter(reading -> oldest(reading).isPresent())
        .min(Comparator.comparing(reading -> oldest(reading).orElseThrow()))
        .map(Reading::trace)
        .filter(element -> !isSameLine(element, list))
        .map(element -> along(element, list))
        .orElse(list);
  }

  private static Optional<ProtocolVersion> oldest(Reading reading) {
    return reading.versions().stream()
        .flatMap(version -> version.version().stream())
        .min(Comparator.naturalOrder());
  }

  private static boolean isSameLine(Trace element, Trace list) {
    Location written = element.origin().location();
    Location made = list.origin().location();
    return written.line() > 0
        ? written.line() == made.line() && written.resource().equals(made.resource())
        : written.equals(made);
  }

  private static Trace along(Trace element, Trace list) {
    List<Step> steps = list.steps();
    Trace way = element;
    for (Step step : steps.subList(1, steps.size())) {
      way = way.then(step);
    }
    return way;
  }

  /**
   * A list as it can be filled, and as it is when what is added on some paths only is missing. That
   * several additions are all left out is one of many ways, so that then others may be beside.
   */
  private List<Reading> ofMany(Atom.Many many, Trace trace, Grammar grammar) {
    List<Reading> readings = new ArrayList<>(ways(many.slots(), many.open(), trace, grammar));
    List<Atom.Slot> always = many.slots().stream().filter(Atom.Slot::always).toList();
    int sometimes = many.slots().size() - always.size();
    if (sometimes > 0) {
      readings.addAll(ways(always, many.open() || sometimes > 1, trace, grammar));
    }
    Map<Object, Reading> distinct = new LinkedHashMap<>();
    readings.forEach(
        reading -> distinct.putIfAbsent(List.of(reading.versions(), reading.open()), reading));
    return List.copyOf(distinct.values());
  }

  private List<Reading> ways(List<Atom.Slot> slots, boolean open, Trace trace, Grammar grammar) {
    List<Reading> ways = List.of(new Reading(List.of(), open, trace));
    for (Atom.Slot slot : slots) {
      List<Reading> choices = choices(slot, trace, grammar);
      if (ways.size() * choices.size() > WAYS) {
        choices = List.of(together(choices, trace));
      }
      List<Reading> longer = new ArrayList<>();
      for (Reading way : ways) {
        for (Reading choice : choices) {
          longer.add(joined(way, choice));
        }
      }
      ways = longer;
    }
    return ways;
  }

  private List<Reading> choices(Atom.Slot slot, Trace trace, Grammar grammar) {
    List<Reading> choices = new ArrayList<>();
    for (Alternative alternative : slot.alternatives()) {
      List<Reading> own = of(alternative, grammar);
      choices.addAll(own);
      if (own.isEmpty()) {
        choices.add(new Reading(List.of(), true, trace));
      }
    }
    return choices.isEmpty() ? List.of(new Reading(List.of(), true, trace)) : choices;
  }

  private static Reading together(List<Reading> choices, Trace trace) {
    Reading all = new Reading(List.of(), false, trace);
    for (Reading choice : choices) {
      all = joined(all, choice);
    }
    return all;
  }

  private static Reading joined(Reading first, Reading second) {
    List<SpelledVersion> versions = new ArrayList<>(first.versions());
    versions.addAll(second.versions());
    return new Reading(versions, first.open() || second.open(), first.trace());
  }
}
