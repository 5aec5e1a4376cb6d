package io.github.legacytls.frontend.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.legacytls.ir.SettingKind;
import java.io.IOException;
import java.util.List;

/** JSON, and what editors and tools accept in its place: comments, trailing commas. */
final class JsonFormat implements Format {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  @Override
  public boolean accepts(String name) {
    return name.endsWith(".json") || name.endsWith(".json5") || name.endsWith(".jsonc");
  }

  @Override
  public List<Entry> entries(SourceText text) throws MalformedException {
    Limits.requireReadable(text);
    Structure structure = new Structure(SettingKind.JSON);
    try (JsonParser parser = FACTORY.createParser(text.text())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        read(token, parser, text, structure);
      }
    } catch (JsonProcessingException e) {
      throw new MalformedException("not valid JSON" + place(e));
    } catch (IOException e) {
      throw new IllegalStateException("text in memory is always readable", e);
    }
    return Embedded.with(structure.entries(), text);
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
  }

  private static void read(JsonToken token, JsonParser parser, SourceText text, Structure structure)
      throws IOException, MalformedException {
    switch (token) {
      case START_OBJECT -> structure.startMap();
      case START_ARRAY -> structure.startList();
      case END_OBJECT, END_ARRAY -> structure.end("");
      case FIELD_NAME -> structure.key(parser.currentName());
      case VALUE_STRING -> {
        String value = parser.getText();
        int quote = (int) parser.currentTokenLocation().getCharOffset();
        structure.scalar(value, quote + 1, closing(text, quote), "");
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
        String value = parser.getText();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        structure.scalar(value, start, start + value.length(), "");
      }
      default -> structure.nothing();
    }
  }

  private static int closing(SourceText text, int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(quote)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }
}
