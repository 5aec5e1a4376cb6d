package io.github.legacytls.ir;

import io.github.legacytls.location.ResourceId;

/**
 * Something that could not be read, or not wholly.
 *
 * @param message names what is wrong and what to do, as one sentence without the file's name
 */
public record Problem(ResourceId resource, Severity severity, String message) {

  /** How much was lost. */
  public enum Severity {
    /** The resource was not read: the scan is incomplete. */
    UNREAD,
    /** A part was not followed; shown with {@code --debug} only. */
    DEBUG
  }
}
