package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.Result;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** How the SARIF model becomes JSON: the same bytes on every system. */
final class SarifJson {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addMixIn(Result.class, LevelAlways.class)
          .addMixIn(ReportingConfiguration.class, LevelAlways.class)
          .addMixIn(Notification.class, LevelAlways.class)
          .build();

  private SarifJson() {}

  /** Closing it flushes {@code out}'s text, and leaves {@code out} open. */
  static JsonGenerator generator(Appendable out) throws IOException {
    JsonGenerator generator = MAPPER.createGenerator(new AppendableWriter(out));
    generator.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
    return generator;
  }

  /** The model leaves out what is the default; the level is what everybody looks for. */
  interface LevelAlways {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Object getLevel();
  }

  private static final class AppendableWriter extends Writer {
    private final Appendable out;

    AppendableWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      out.append(CharBuffer.wrap(text, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
