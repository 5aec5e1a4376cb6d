package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Settings that are no pins whatever else is read: key and value stand there in full. Nearly all
 * settings of all files are such, and each round would look at them again.
 */
final class PlainSettings {

  private final Set<Fact.Setting> known = Collections.newSetFromMap(new IdentityHashMap<>());

  boolean has(Fact.Setting setting) {
    return known.contains(setting);
  }

  void learn(Fact.Setting setting, List<Pin> pins) {
    if (pins.isEmpty()
        && setting.key() instanceof Value.Literal
        && setting.value() instanceof Value.Literal) {
      known.add(setting);
    }
  }
}
