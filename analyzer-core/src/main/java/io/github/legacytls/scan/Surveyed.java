package io.github.legacytls.scan;

import io.github.legacytls.prefilter.Digest;

/** A resource that was looked at, and what was kept of it. */
record Surveyed(Found resource, Digest digest) {}
