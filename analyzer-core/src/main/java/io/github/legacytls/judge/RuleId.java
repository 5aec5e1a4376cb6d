package io.github.legacytls.judge;

import java.util.Locale;

/** The rules, gravest first; what they say stands in the table of rules. */
enum RuleId {
  LEGACY_REENABLED,
  LEGACY_PROTOCOL,
  LEGACY_PROTOCOL_ALLOWED,
  LEGACY_BY_DEFAULT,
  UNKNOWN_PROTOCOL_NAME,
  PROTOCOL_CAPPED,
  NO_EFFECT;

  /** As users write it: {@code legacy-protocol}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
