package io.github.legacytls.cli;

import picocli.CommandLine.Command;

/** The program itself, which does nothing without a command. */
@Command(
    name = "legacytls",
    description = "Finds hardcoded legacy TLS versions in Java source, bytecode and configuration.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class RootCommand {}
