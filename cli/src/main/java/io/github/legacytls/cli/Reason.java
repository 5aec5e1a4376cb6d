package io.github.legacytls.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Says in words why a file could not be used; the JDK's messages often are the file's name alone.
 */
final class Reason {

  private Reason() {}

  static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "its directory does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException at) {
      return Optional.ofNullable(at.getReason()).orElse("the file system refused it");
    }
    return Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
  }
}
