package io.github.legacytls.judge;

/**
 * A rule, from the table of rules.
 *
 * @param id public and stable: {@code legacy-protocol}
 * @param summary one sentence
 * @param description what it does and why it matters, some sentences
 * @param help how to make it go away, in Markdown
 * @param securitySeverity CVSS-like number GitHub sorts by, 0.0 to 10.0
 */
public record Rule(
    String id,
    String name,
    Level level,
    String summary,
    String description,
    String help,
    double securitySeverity) {}
