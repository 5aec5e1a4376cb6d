package io.github.legacytls.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.report.SampleFindings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void whatCodeScanningTakesIsKeptWhole() {
    Selection selection = Selection.of(SampleFindings.all());
    assertThat(selection.indices()).containsExactly(0, 1, 2, 3, 4);
    assertThat(selection.notice()).isEmpty();
  }

  @Test
  void moreThanThatIsCutFromTheLeastGrave() {
    List<Finding> findings =
        new ArrayList<>(Collections.nCopies(Selection.MOST, SampleFindings.withoutLine()));
    findings.add(SampleFindings.inSource());
    Selection selection = Selection.of(findings);
    assertThat(selection.indices())
        .hasSize(Selection.MOST)
        .isSorted()
        .endsWith(Selection.MOST)
        .doesNotContain(Selection.MOST - 1);
    assertThat(selection.notice())
        .hasValueSatisfying(
            notice -> assertThat(notice).startsWith("1 of 25001 findings were left out"));
  }
}
