package io.github.legacytls.frontend.config;

import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.RegionText;
import io.github.legacytls.location.ResourceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Settings as text: {@code 3:19-3:24 PROPERTIES https.protocols = TLSv1}. */
final class SettingsOf {

  private SettingsOf() {}

  static List<String> file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> file(String name, byte[] content) {
    return unit(name, content).facts().stream().map(SettingsOf::line).toList();
  }

  static Unit unit(String name, byte[] content) {
    return new ConfigFrontEnd().lower(new Resource(ResourceId.file(name), content));
  }

  static String line(Fact fact) {
    Fact.Setting setting = (Fact.Setting) fact;
    return RegionText.of(setting.site().region())
        + " "
        + setting.kind()
        + " "
        + text(setting.key())
        + " = "
        + text(setting.value());
  }

  private static String text(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream()
          .map(element -> RegionText.of(element.site().region()) + " " + text(element))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(((Value.Literal) value).constant()).replace("\n", "\\n");
  }
}
