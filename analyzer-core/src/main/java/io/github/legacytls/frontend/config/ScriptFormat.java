package io.github.legacytls.frontend.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Scripts and other files of commands, and build scripts: what they set is found line by line,
 * whatever the lines do otherwise.
 */
final class ScriptFormat implements Format {

  private static final Set<String> SHELL =
      Set.of(
          "sh",
          "bash",
          "zsh",
          "ksh",
          "csh",
          "fish",
          "command",
          "env",
          "envrc",
          "service",
          "mk",
          "vmoptions",
          "options",
          "jvmopts",
          "sbtopts",
          "javaopts",
          "args",
          "argfile",
          "bazelrc",
          "dockerfile",
          "containerfile",
          "cli",
          "py",
          "jacl",
          "rb",
          "pl",
          "tf",
          "hcl",
          "clj",
          "edn",
          "feature",
          "ldif");

  /** In the names of files without an extension that nobody executes. */
  private static final Set<String> PROSE =
      Set.of(
          "license",
          "licence",
          "notice",
          "copying",
          "readme",
          "authors",
          "changelog",
          "changes",
          "dependencies");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_]");

  private static final Set<String> SHELL_NAMES =
      Set.of("dockerfile", "containerfile", "makefile", "procfile", "jvm.config", "maven.config");
  private static final Set<String> BATCH = Set.of("bat", "cmd", "reg");
  private static final Set<String> POWERSHELL = Set.of("ps1", "psm1");
  private static final Set<String> BUILD = Set.of("gradle", "kts", "groovy", "sbt", "js", "mjs");

  private final LogicalLines.Syntax syntax;
  private final Set<String> extensions;
  private final Function<Decoded, List<Entry>> reader;

  private ScriptFormat(
      LogicalLines.Syntax syntax, Set<String> extensions, Function<Decoded, List<Entry>> reader) {
    this.syntax = syntax;
    this.extensions = extensions;
    this.reader = reader;
  }

  static ScriptFormat shell() {
    return new ScriptFormat(LogicalLines.Syntax.HASH, SHELL, Words::ofCommand);
  }

  static ScriptFormat batch() {
    return new ScriptFormat(LogicalLines.Syntax.BATCH, BATCH, Words::ofCommand);
  }

  static ScriptFormat powerShell() {
    return new ScriptFormat(LogicalLines.Syntax.POWERSHELL, POWERSHELL, Words::ofCommand);
  }

  static ScriptFormat build() {
    return new ScriptFormat(LogicalLines.Syntax.SLASHES, BUILD, Words::ofStatement);
  }

  /** A name without an extension is that of a start script, a Dockerfile or an argument file. */
  @Override
  public boolean accepts(String name) {
    int dot = name.lastIndexOf('.');
    if (syntax != LogicalLines.Syntax.HASH) {
      return extensions.contains(name.substring(dot + 1));
    }
    if (dot < 0) {
      return BETWEEN_WORDS.splitAsStream(name).noneMatch(PROSE::contains);
    }
    return extensions.contains(name.substring(dot + 1))
        || SHELL_NAMES.contains(name)
        || SHELL_NAMES.contains(name.substring(0, name.indexOf('.')))
        || name.startsWith(".env")
        || name.startsWith("jenkinsfile");
  }

  @Override
  public List<Entry> entries(SourceText text) {
    List<Entry> entries = new ArrayList<>();
    Iterator<Decoded> lines = LogicalLines.of(text, syntax);
    while (lines.hasNext() && entries.size() < Limits.ENTRIES) {
      Decoded line = lines.next();
      entries.addAll(JvmArguments.in(line));
      List<Entry> words = reader.apply(line);
      words.forEach(word -> entries.add(Edits.resolved(word, entries)));
      words.forEach(word -> entries.addAll(Embedded.objectIn(word, text)));
    }
    return entries;
  }
}
