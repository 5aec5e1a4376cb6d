package io.github.legacytls.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.legacytls.Approved;
import io.github.legacytls.catalog.Role;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.pin.Scope;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InventoryWritersTest {

  private static final String ENABLED =
      "javax/net/ssl/SSLSocket.setEnabledProtocols([Ljava/lang/String;)V";

  private static final SpelledVersion TLS_1_0 =
      SpelledVersion.exactly("TLSv1", ProtocolVersion.TLS_1_0);
  private static final SpelledVersion TLS_1_2 =
      SpelledVersion.exactly("TLSv1.2", ProtocolVersion.TLS_1_2);

  private static final Location SITE =
      new Location(
          ResourceId.file("src/main/java/p/Good.java"),
          Optional.of(new Member("p/Good", "open", "")),
          Region.of(4, 7, 4, 30));

  /** Findings of all kinds of places, and pins that are none. */
  private static Inventory sample() {
    List<InventoryEntry> entries = new ArrayList<>();
    for (Finding finding : SampleFindings.all()) {
      entries.add(new InventoryEntry(finding.pin(), Optional.of(finding)));
    }
    entries.add(fine(ENABLED, SITE, reading(false, TLS_1_2), reading(false, TLS_1_0, TLS_1_2)));
    entries.add(fine(ENABLED, SITE, reading(true, TLS_1_2)));
    entries.add(fine(ENABLED, SITE, reading(false)));
    entries.add(fine(ENABLED, SITE));
    entries.add(fine("acme.tls.versions", SITE, reading(true)));
    entries.add(fine("p/Names.<init>(I)V", SITE, reading(false, SpelledVersion.nobody(" tlsv1"))));
    entries.add(
        fine(
            "=cmd|' /C calc'!A0",
            Location.of(ResourceId.file("a\n,\"b\";\u202ec\u001b[2J.xml"), Region.whole()),
            reading(false, SpelledVersion.generic("@SUM(1)"))));
    return new Inventory(
        entries, SampleFindings.problems(), new Report.Statistics(1240, 3, 15_021));
  }

  @ParameterizedTest
  @EnumSource(InventoryFormat.class)
  void looksAsApproved(InventoryFormat format) throws IOException {
    Approved.check("report/inventory." + format, written(format, sample()));
  }

  @ParameterizedTest
  @EnumSource(InventoryFormat.class)
  void ofNothingLooksAsApproved(InventoryFormat format) throws IOException {
    Inventory nothing = new Inventory(List.of(), List.of(), new Report.Statistics(1, 0, 0));

    Approved.check("report/no-inventory." + format, written(format, nothing));
  }

  @Test
  void everyLineOfCsvIsOneOfTheListAndNoneAFormula() throws IOException {
    Inventory inventory = sample();
    List<String> lines = written(InventoryFormat.CSV, inventory).lines().toList();

    assertThat(lines).hasSize(inventory.entries().size() + 1);
    assertThat(String.join("\n", lines)).doesNotContainPattern("(^|[,;\\n]\"?)[=+@-]");
  }

  @Test
  void jsonIsJson() throws IOException {
    Inventory inventory = sample();

    assertThat(new ObjectMapper().readTree(written(InventoryFormat.JSON, inventory)).get("pins"))
        .hasSameSizeAs(inventory.entries());
  }

  @Test
  void onlyTheTableIsColoured() throws IOException {
    for (InventoryFormat format : InventoryFormat.values()) {
      StringBuilder out = new StringBuilder();
      format.writer(Style.ANSI).write(sample(), out);

      assertThat(out.toString().contains("\u001b["))
          .as(format.toString())
          .isEqualTo(format == InventoryFormat.TEXT);
    }
  }

  private static String written(InventoryFormat format, Inventory inventory) throws IOException {
    StringBuilder out = new StringBuilder();
    format.writer(Style.PLAIN).write(inventory, out);
    return out.toString();
  }

  private static InventoryEntry fine(String api, Location site, Reading... readings) {
    Pin pin =
        new Pin(
            "api-005",
            api,
            "JDK JSSE",
            Role.ENABLED_PROTOCOLS,
            false,
            List.of(readings),
            Confidence.CERTAIN,
            Scope.MAIN,
            site,
            site,
            "");
    return new InventoryEntry(pin, Optional.empty());
  }

  private static Reading reading(boolean open, SpelledVersion... versions) {
    return new Reading(
        List.of(versions), open, Trace.from(new Step(Step.Kind.ORIGIN, "written", SITE)));
  }
}
