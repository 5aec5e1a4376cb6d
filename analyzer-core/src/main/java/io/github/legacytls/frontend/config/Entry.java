package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;

/**
 * A key and its value, as a format reads them.
 *
 * @param key nested keys joined by dots, list elements as {@code [0]}; in XML a path
 * @param value unescaped, placeholders as written
 * @param start offset of the value's first character in the text
 * @param end offset after its last one
 */
record Entry(String key, String value, SettingKind kind, int start, int end) {

  Entry withKind(SettingKind other) {
    return new Entry(key, value, other, start, end);
  }
}
