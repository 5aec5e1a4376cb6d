package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.catalog.ModelTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rows of the models name operators, and there is no operator that no row names. */
class OperatorsTest {

  @Test
  void rowsAndOperatorsAreTheSame() {
    Set<String> named =
        ModelTable.load().models().stream().map(MethodModel::operator).collect(Collectors.toSet());
    // What these mean depends on more than their operands.
    named.removeAll(Set.of(Settings.OPERATOR, "SUPPLIES_LIST", "SUPPLIES_TEXT"));

    assertThat(new Operators(Snippet.program(List.of())).names())
        .containsExactlyInAnyOrderElementsOf(named);
  }
}
