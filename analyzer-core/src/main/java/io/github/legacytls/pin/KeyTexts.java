package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Atom;
import java.util.stream.Stream;

/** What a value says as a key. */
record KeyTexts(Catalog catalog) {

  /** The key a value stands for: a text, or a constant or accessor of a library that holds one. */
  Stream<String> of(Alternative alternative) {
    if (alternative.atom() instanceof Atom.Scalar scalar
        && scalar.constant() instanceof String text) {
      return Stream.of(text);
    }
    if (alternative.atom() instanceof Atom.Made made) {
      return owners(made.by().owner())
          .flatMap(owner -> catalog.keyConstant(owner, made.by().name()).stream())
          .flatMap(accessor -> accessor.text().stream())
          .limit(1);
    }
    return alternative.atom() instanceof Atom.Symbol symbol
        ? owners(symbol.field().owner())
            .flatMap(
                owner -> catalog.spellings().constantText(owner, symbol.field().name()).stream())
            .limit(1)
        : Stream.empty();
  }

  private static Stream<String> owners(TypeName owner) {
    if (owner instanceof TypeName.Known known) {
      return Stream.of(known.internalName());
    }
    return owner instanceof TypeName.Written written
        ? Stream.concat(written.candidates().stream(), Stream.of(written.name()))
        : Stream.empty();
  }
}
