package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Owners;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.CallSite.Ownership;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.Relation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the row of the catalog that a call means. */
final class SinkMatcher {

  /** Rows of methods of which a call is nothing. */
  private static final Set<Treatment> NOT_CALLED =
      EnumSet.of(Treatment.OVERRIDE, Treatment.ANNOTATION);

  /**
   * Names that say by themselves that they set versions: others share {@code put} or {@code of}.
   */
  private static final Pattern DISTINCTIVE =
      Pattern.compile("(?i).*(ssl|tls).*|.*(enabled|include|exclude|secure).*protocol.*");

  private static final int RELOCATED = 1000;

  private final Catalog catalog;
  private final Program program;
  private final ArgumentFit argumentFit;

  SinkMatcher(Catalog catalog, Program program) {
    this.catalog = catalog;
    this.program = program;
    this.argumentFit = new ArgumentFit(program);
  }

  private record Candidate(Sink sink, int distance) {}

  /** Whether any row has a member of that name that can be called. */
  boolean knows(MethodName callee) {
    return catalog.sinksNamed(callee.name()).stream().anyMatch(SinkMatcher::isCalled);
  }

  private static boolean isCalled(Sink row) {
    return row.kind() != Sink.Kind.FIELD_CONSTANT && !NOT_CALLED.contains(row.treatment());
  }

  /** The row nearest to the type the call names, if there is one. */
  Optional<Match> match(CallSite call) {
    return match(call.callee(), call.call().arguments(), call.ownership());
  }

  /** The same for a call of which only the result is at hand. */
  Optional<Match> matchResult(MethodName linked, List<Value> arguments) {
    return match(linked, arguments, Ownership.CERTAIN);
  }

  private Optional<Match> match(MethodName callee, List<Value> arguments, Ownership ownership) {
    List<Sink> rows =
        catalog.sinksNamed(callee.name()).stream().filter(SinkMatcher::isCalled).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (callee.owner() instanceof TypeName.Known owner) {
      return rows.stream()
          .flatMap(row -> candidate(row, owner.internalName()))
          .sorted(Comparator.comparingInt(Candidate::distance))
          .filter(candidate -> takes(candidate.sink(), callee, arguments))
          .findFirst()
          .map(candidate -> match(candidate, ownership));
    }
    return DISTINCTIVE.matcher(callee.name()).matches()
        ? rows.stream()
            .filter(row -> takes(row, callee, arguments))
            .findFirst()
            .map(row -> new Match(row, Confidence.POSSIBLE))
        : Optional.empty();
  }

  private static Match match(Candidate candidate, Ownership ownership) {
    Confidence byName = candidate.distance() < RELOCATED ? Confidence.CERTAIN : Confidence.LIKELY;
    return new Match(candidate.sink(), confidence(ownership).and(byName));
  }

  private static Confidence confidence(Ownership ownership) {
    return switch (ownership) {
      case CERTAIN -> Confidence.CERTAIN;
      case LIKELY -> Confidence.LIKELY;
      case BY_NAME -> Confidence.POSSIBLE;
    };
  }

  private Stream<Candidate> candidate(Sink row, String owner) {
    OptionalInt distance = distance(row, owner);
    return distance.isPresent()
        ? Stream.of(new Candidate(row, distance.getAsInt()))
        : Stream.empty();
  }

  private OptionalInt distance(Sink row, String owner) {
    if (row.owner().equals(owner)) {
      return OptionalInt.of(0);
    }
    if (row.kind() == Sink.Kind.CONSTRUCTOR) {
      return Owners.relocated(owner, row.owner()) ? OptionalInt.of(RELOCATED) : OptionalInt.empty();
    }
    List<String> ancestors = program.withAncestors(owner);
    int above = ancestors.indexOf(row.owner());
    if (above >= 0) {
      return OptionalInt.of(above);
    }
    if (program.relation(owner, row.owner()) == Relation.YES) {
      return OptionalInt.of(ancestors.size());
    }
    return Owners.relocated(owner, row.owner())
            || ancestors.stream().anyMatch(ancestor -> Owners.relocated(ancestor, row.owner()))
        ? OptionalInt.of(RELOCATED)
        : OptionalInt.empty();
  }

  /** Whether the call can mean this overload. */
  private boolean takes(Sink row, MethodName callee, List<Value> arguments) {
    Signature signature = Signature.of(row.descriptor());
    if (row.treatment() == Treatment.PAIRS && row.arity() > 1) {
      return callee.arity().arguments() > 0 && callee.arity().arguments() % 2 == 0;
    }
    return callee
        .arity()
        .descriptor()
        .map(descriptor -> Signature.of(descriptor).agrees(signature))
        .orElseGet(() -> argumentFit.fits(arguments, signature));
  }
}
