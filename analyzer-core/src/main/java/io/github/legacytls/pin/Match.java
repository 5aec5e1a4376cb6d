package io.github.legacytls.pin;

import io.github.legacytls.catalog.Sink;

/** A row of the catalog that a call means, and how sure that is. */
record Match(Sink sink, Confidence confidence) {}
