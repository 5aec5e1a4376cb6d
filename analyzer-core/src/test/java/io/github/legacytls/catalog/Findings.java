package io.github.legacytls.catalog;

import io.github.legacytls.frontend.bytecode.BytecodeFrontEnd;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.judge.Behaviour;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Judge;
import io.github.legacytls.judge.Level;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.pin.PinFinder;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.TypeHeaders;
import io.github.legacytls.resolve.Resolver;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the whole way from class files to verdicts finds, by class. */
record Findings(Map<String, List<Finding>> byClass) {

  static Findings in(List<Exercise> exercises, Catalog catalog) {
    ModelTable models = ModelTable.load();
    BytecodeFrontEnd frontEnd = new BytecodeFrontEnd(models);
    List<Unit> units =
        exercises.stream()
            .map(
                it ->
                    new Resource(
                        ResourceId.file("rows.jar").entry(it.className() + ".class"), it.bytes()))
            .map(frontEnd::lower)
            .toList();
    Program program = Program.of(units, TypeHeaders.NONE);
    Judge judge = new Judge(Policy.DEFAULT, Behaviour.load());
    return new Findings(
        new PinFinder(catalog)
            .find(program, new Resolver(program, models)).stream()
                .flatMap(pin -> judge.judge(pin).stream())
                .collect(
                    Collectors.groupingBy(
                        finding ->
                            finding.pin().site().member().map(Member::className).orElse(""))));
  }

  /** Those of level warning or error. */
  List<Finding> grave(String className) {
    return byClass.getOrDefault(className, List.of()).stream()
        .filter(finding -> finding.verdict().level().isAtLeast(Level.WARNING))
        .toList();
  }
}
