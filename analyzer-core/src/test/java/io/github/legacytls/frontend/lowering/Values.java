package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;

/** Places and values for tests of the machine. */
final class Values {

  private static final ResourceId FILE = ResourceId.file("T.java");

  private Values() {}

  static Location at(int place) {
    return Location.of(FILE, Region.line(1, place));
  }

  static Value text(String text, int place) {
    return new Value.Literal(text, at(place));
  }

  static Value number(long number) {
    return new Value.Literal(number, at(-1));
  }

  static Value unknown(int place) {
    return new Value.Unknown(Value.Reason.OUTSIDE, at(place));
  }

  static MethodName method(String name, int arguments) {
    return new MethodName(new TypeName.Known("p/T"), name, Arity.of(arguments));
  }
}
