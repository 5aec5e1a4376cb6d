package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Owners;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.LinkedField;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.Relation;
import io.github.legacytls.resolve.Resolver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pins that are no calls: what a method returns, a field is set to, an annotation says. */
final class DeclaredPins {

  private final Catalog catalog;
  private final Program program;
  private final Resolver resolver;
  private final PinMaker pins;
  private final DefaultPins defaults;

  DeclaredPins(
      Catalog catalog, Program program, Resolver resolver, PinMaker pins, DefaultPins defaults) {
    this.catalog = catalog;
    this.program = program;
    this.resolver = resolver;
    this.pins = pins;
    this.defaults = defaults;
  }

  /** A method that overrides one of the catalog pins what it returns. */
  List<Pin> ofReturn(Fact.Return returned) {
    MethodName method = returned.method();
    String type = program.link(method.owner(), returned.site());
    return rows(method.name(), Treatment.OVERRIDE)
        .filter(row -> method.arity().arguments() == row.arity())
        .filter(row -> isBelow(type, row.owner()))
        .findFirst()
        .map(row -> Subject.of(new Match(row, Confidence.CERTAIN), returned.site()))
        .map(
            subject -> pins.pins(subject, resolver.resolve(List.of(returned.value()), returned), 0))
        .orElse(List.of());
  }

  /** The class of the catalog itself returns its own default; that is no choice of anybody. */
  private boolean isBelow(String type, String owner) {
    return !type.equals(owner)
        && (program.relation(type, owner) == Relation.YES
            || program.withAncestors(type).stream()
                .skip(1)
                .anyMatch(ancestor -> Owners.relocated(ancestor, owner)));
  }

  /** A public field of the catalog that is written. */
  List<Pin> ofWrite(Fact.Write write) {
    List<Sink> rows = rows(write.field().name(), Treatment.FIELD).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Optional<String> owner =
        program.link(write.field(), write.receiver(), write.site()).map(LinkedField::owner);
    return rows.stream()
        .filter(row -> owner.filter(o -> isOwner(o, row)).isPresent())
        .findFirst()
        .map(row -> Subject.of(new Match(row, confidence(owner, row)), write.site()))
        .map(subject -> pins.pins(subject, resolver.resolve(List.of(write.value()), write), 0))
        .orElse(List.of());
  }

  private static boolean isOwner(String owner, Sink row) {
    return owner.equals(row.owner()) || Owners.relocated(owner, row.owner());
  }

  private static Confidence confidence(Optional<String> owner, Sink row) {
    return owner.equals(Optional.of(row.owner())) ? Confidence.CERTAIN : Confidence.LIKELY;
  }

  /** An element of an annotation, or two that are a key and its value. */
  List<Pin> ofAnnotation(Fact.Annotation annotation) {
    String type = program.link(annotation.annotation(), annotation.site());
    List<Pin> listed =
        annotation.arguments().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .flatMap(
                element ->
                    rows(element.getKey(), Treatment.ANNOTATION)
                        .filter(row -> isOwner(type, row))
                        .flatMap(row -> ofElement(row, element.getValue(), annotation).stream()))
            .toList();
    return listed.isEmpty() ? defaults.of(annotation) : listed;
  }

  private List<Pin> ofElement(Sink row, Value value, Fact.Annotation annotation) {
    Subject subject = Subject.of(new Match(row, Confidence.CERTAIN), annotation.site());
    return pins.pins(subject, resolver.resolve(List.of(value), annotation), 0);
  }

  private Stream<Sink> rows(String member, Treatment treatment) {
    return catalog.sinksNamed(member).stream().filter(row -> row.treatment() == treatment);
  }
}
