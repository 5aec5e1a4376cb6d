package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;

/**
 * What a method does with an object that it makes or is given.
 *
 * @param calls those that have anything to do with it, the one that makes it aside
 * @param isStored whether it, or something that holds it, is written to a field
 * @param isReturned whether it, or something that holds it, is returned
 */
record ObjectUses(List<CallSite> calls, boolean isStored, boolean isReturned) {

  ObjectUses {
    calls = List.copyOf(calls);
  }

  static ObjectUses of(Location object, MethodName method, Program program) {
    return new ObjectUses(
        program.callsIn(method, object).stream()
            .filter(call -> isOfSameResource(call.call(), object))
            .filter(call -> !call.site().equals(object))
            .filter(call -> SameObject.isUsedBy(call, object))
            .toList(),
        program.writesIn(method).stream()
            .filter(write -> isOfSameResource(write, object))
            .anyMatch(write -> SameObject.holds(write.value(), object)),
        program.returnsIn(method).stream()
            .filter(returned -> isOfSameResource(returned, object))
            .anyMatch(returned -> SameObject.holds(returned.value(), object)));
  }

  /** Several releases of a library may stand side by side, each with the same method. */
  private static boolean isOfSameResource(Fact fact, Location object) {
    return fact.site().resource().equals(object.resource());
  }
}
