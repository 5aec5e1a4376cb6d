package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import java.util.Optional;

/**
 * A place where a lambda or method reference is used.
 *
 * @param in the method around the place
 * @param call the call it is passed to or called by, if it is
 */
public record FunctionUse(Value.Function function, MethodName in, Optional<Fact.Call> call) {}
