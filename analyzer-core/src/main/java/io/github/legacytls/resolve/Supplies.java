package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a library is known to supply. It stays a call of the library as long as it is passed on, and
 * becomes its contents once something is done to them: what a filter leaves decides.
 */
final class Supplies {

  private static final String LIST = "SUPPLIES_LIST";
  private static final String TEXT = "SUPPLIES_TEXT";

  private Supplies() {}

  static boolean isModel(MethodModel model) {
    return model.operator().equals(LIST) || model.operator().equals(TEXT);
  }

  static Alternative expand(Alternative supplied, Atom.Made made, MethodModel model) {
    Trace trace =
        Trace.from(
            new Step(
                Step.Kind.SUPPLIED,
                "supplied by " + Describe.method(made.by()),
                supplied.trace().last().location()));
    if (model.operator().equals(LIST)) {
      List<Slot> slots =
          Stream.of(model.data().split(",", -1))
              .map(t -> Slots.always(List.of(new Alternative(new Atom.Scalar(t), trace))))
              .toList();
      return new Alternative(new Atom.Many(slots, false), trace);
    }
    return text(made, model.data())
        .map(t -> new Alternative(new Atom.Scalar(t), trace))
        .orElse(supplied);
  }

  /** Data is {@code key=text}: the text counts for that key only. */
  private static Optional<String> text(Atom.Made made, String data) {
    int cut = data.indexOf('=');
    String key = data.substring(0, cut);
    boolean asked =
        made.arguments().stream()
            .flatMap(s -> s.alternatives().stream())
            .anyMatch(a -> Atoms.whole(a.atom()).filter(key::equals).isPresent());
    return asked ? Optional.of(data.substring(cut + 1)) : Optional.empty();
  }
}
