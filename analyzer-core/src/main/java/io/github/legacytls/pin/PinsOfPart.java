package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pins of a part of a program, and what its calls say of each other.
 *
 * @param calls none where the part has no calls
 */
record PinsOfPart(List<Pin> pins, Optional<CallPins> calls) {

  /** Pins of other facts than calls. */
  static PinsOfPart of(List<Pin> pins) {
    return new PinsOfPart(pins, Optional.empty());
  }

  static PinsOfPart ofCalls(List<Fact.Call> facts, Program program, PinMakers makers) {
    CallPins calls = makers.calls();
    ConstantPins constants = makers.constants();
    List<Pin> pins = new ArrayList<>();
    for (Fact.Call call : facts) {
      // To find out what a name stands for is dear; most calls are of no interest whatever it is.
      boolean maySet = calls.mayBeOf(call);
      boolean mayPass = constants.mayBeOf(call);
      if (maySet || mayPass) {
        CallSite site = program.link(call);
        pins.addAll(maySet ? calls.of(site) : List.of());
        pins.addAll(mayPass ? constants.of(site) : List.of());
      }
    }
    return new PinsOfPart(List.copyOf(pins), Optional.of(calls));
  }

  /** The places of calls whose setting is replaced before it counts. */
  Set<Location> overwritten() {
    return calls.map(CallPins::overwritten).orElse(Set.of());
  }

  /**
   * The pins that none of all overwritten settings is about. A subclass of the program that passes
   * the call on makes it the caller of a wrapper as well.
   */
  List<Pin> without(Set<Location> overwritten) {
    if (calls.isEmpty()) {
      return pins;
    }
    return calls
        .get()
        .withNewerLists(
            pins.stream()
                .filter(
                    pin ->
                        !overwritten.contains(pin.sinkSite()) && !overwritten.contains(pin.site()))
                .toList());
  }
}
