package io.github.legacytls.catalog;

import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The models of library methods. */
public final class ModelTable implements Effects {

  private static final String RESOURCE = "/io/github/legacytls/catalog/models.tsv";
  private static final int COLUMNS = 6;

  private final List<MethodModel> models;
  private final Map<String, List<MethodModel>> byName = new HashMap<>();

  /** A table of these rows; where two fit a call, the first counts. */
  public ModelTable(List<MethodModel> models) {
    this.models = List.copyOf(models);
    for (MethodModel model : models) {
      byName.computeIfAbsent(model.name(), n -> new ArrayList<>(1)).add(model);
    }
  }

  /** The table of the product. */
  public static ModelTable load() {
    List<MethodModel> rows = new ArrayList<>();
    try (InputStream in = ModelTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> read(l, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelTable(rows);
  }

  /** A line may name several owners and several methods that mean the same. */
  private static void read(String line, List<MethodModel> rows) {
    String[] cells = line.split("\t", -1);
    if (cells.length < COLUMNS) {
      throw new IllegalStateException("a model needs " + COLUMNS + " columns: " + line);
    }
    List<String> operation = List.of(cells[4].split(" ", -1));
    for (String owner : cells[0].split("\\|", -1)) {
      for (String name : cells[1].split("\\|", -1)) {
        rows.add(
            new MethodModel(
                owner,
                name,
                cells[2].equals("*") ? MethodModel.ANY_ARITY : Integer.parseInt(cells[2]),
                Effect.valueOf(cells[3].toUpperCase(Locale.ROOT).replace('-', '_')),
                operation.get(0),
                operation.subList(1, operation.size()),
                cells[5]));
      }
    }
  }

  public List<MethodModel> models() {
    return models;
  }

  /** The model of a method that {@code owner} itself declares. */
  public Optional<MethodModel> model(String owner, String name, int arguments) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(m -> m.takes(arguments) && isOwner(m.owner(), owner))
        .findFirst();
  }

  /** The model a call most probably means of which only the name is known. */
  public Optional<MethodModel> modelNamed(String name, int arguments) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(m -> m.takes(arguments))
        .findFirst();
  }

  /** The class itself, or a copy of it that was relocated into another package. */
  private static boolean isOwner(String catalogued, String actual) {
    return actual.equals(catalogued)
        || (actual.length() > catalogued.length() && actual.endsWith("/" + catalogued));
  }

  @Override
  public Effect of(MethodName callee) {
    List<MethodModel> named =
        byName.getOrDefault(callee.name(), List.of()).stream()
            .filter(m -> m.takes(callee.arity().arguments()))
            .toList();
    if (named.isEmpty()) {
      return Effect.PURE;
    }
    for (String owner : candidates(callee.owner())) {
      for (MethodModel model : named) {
        if (isOwner(model.owner(), owner)) {
          return model.effect();
        }
      }
    }
    return callee.owner() instanceof TypeName.Inferred ? guessed(named) : ofSubtype(named);
  }

  private static List<String> candidates(TypeName owner) {
    if (owner instanceof TypeName.Known known) {
      return List.of(known.internalName());
    }
    return owner instanceof TypeName.Written written ? written.candidates() : List.of();
  }

  /** Marking an object as changed does no harm where it was not: what it means is decided later. */
  private static Effect guessed(List<MethodModel> named) {
    return named.stream()
        .map(MethodModel::effect)
        .filter(e -> e != Effect.PURE)
        .findFirst()
        .orElse(Effect.PURE);
  }

  /** The type may be a subtype of one in the table; its result is its own then. */
  private static Effect ofSubtype(List<MethodModel> named) {
    return named.stream().anyMatch(m -> m.effect() == Effect.MUTATES_RECEIVER)
        ? Effect.MUTATES_RECEIVER
        : Effect.PURE;
  }
}
