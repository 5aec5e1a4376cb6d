package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.resolve.Answer;
import java.util.List;

/** What values can be, for each way that leads to where they are used. */
interface Answers {

  List<Answer> resolve(List<Value> values, CallSite at);

  List<Answer> resolve(List<Value> values, Fact.Setting at);
}
