package io.github.legacytls;

import java.io.Serial;

/** A table of a user cannot be read; the message names file, line and column. */
public final class CatalogException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  CatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}
