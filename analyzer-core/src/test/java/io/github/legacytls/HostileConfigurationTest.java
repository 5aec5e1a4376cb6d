package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.location.RegionText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan of hostile files ends in the right finding, or says what was not read. */
class HostileConfigurationTest {

  @TempDir Path base;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void propertiesInWideCharacters(String charset) throws IOException {
    String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
    write("a.properties", mark + "name=Käse\nssl.protocol=TLSv1\n", Charset.forName(charset));
    assertThat(places()).containsExactly("2:14-2:19");
  }

  @ParameterizedTest
  @CsvSource({
    "a.sh, 'java -Dhttps.protocols=TLSv1 '",
    "a.yml, 'a: -Dhttps.protocols=TLSv1 '",
    "a.xml, '<a><argLine>-Dhttps.protocols=TLSv1</argLine></a>'",
    "a.gradle, 'jvmArgs(\"-Dhttps.protocols=TLSv1\") '",
    "Dockerfile, 'RUN java -Dhttps.protocols=TLSv1 '",
  })
  void whatStandsBeforeAMegabyteOfOneLine(String name, String text) throws IOException {
    write(name, text + " ".repeat(1 << 20) + "\n", StandardCharsets.UTF_8);
    assertThat(places()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.sh, 'java ', '-Dhttps.protocols=TLSv1 -jar a.jar'",
    "a.json, '{\"a\": \"', '\", \"ssl.protocol\": \"TLSv1\"}'",
    "a.bat, 'java ', '-Dhttps.protocols=TLSv1'",
    "a.gradle, 'jvmArgs ', '\"-Dhttps.protocols=TLSv1\"'",
  })
  void whatStandsBehindAMegabyteOfOneLine(String name, String before, String after)
      throws IOException {
    String text = before + "-Da ".repeat(1 << 18);
    write(name, text + after + "\n", StandardCharsets.UTF_8);
    int column = text.length() + after.indexOf("TLSv1") + 1;
    assertThat(places()).containsExactly("1:" + column + "-1:" + (column + 5));
  }

  @Test
  void whatIsTooLargeIsSaid() throws IOException {
    byte[] line = "key: TLSv1\n".repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(base.resolve("a.yml"))) {
      for (int written = 0; written < 50 << 20; written += line.length) {
        file.write(line);
      }
    }
    ScanResult result = LegacyTls.scan(ScanRequest.of(List.of(base)));
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.UNREAD);
              assertThat(problem.message()).contains("MB");
            });
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Files.write(base.resolve(name), text.getBytes(charset));
  }

  private List<String> places() {
    ScanResult result = LegacyTls.scan(ScanRequest.of(List.of(base)));
    assertThat(result.problems()).isEmpty();
    return result.findings().stream()
        .map(finding -> RegionText.of(finding.pin().site().region()))
        .toList();
  }
}
