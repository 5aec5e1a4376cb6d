package io.github.legacytls.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.frontend.bytecode.BytecodeFrontEnd;
import io.github.legacytls.frontend.config.ConfigFrontEnd;
import io.github.legacytls.frontend.lowering.Heap;
import io.github.legacytls.frontend.source.SourceFrontEnd;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Value;
import io.github.legacytls.judge.Judge;
import io.github.legacytls.location.Location;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.prefilter.Prefilter;
import io.github.legacytls.program.Program;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.csv.InventoryCsv;
import io.github.legacytls.report.json.InventoryJson;
import io.github.legacytls.report.sarif.SarifReporter;
import io.github.legacytls.report.text.TextReporter;
import io.github.legacytls.resolve.Resolver;
import io.github.legacytls.scan.Scan;
import io.github.legacytls.triage.Fingerprints;

/**
 * The direction of the packages and the doors of the dependencies, as ARCHITECTURE.md tells them.
 */
@AnalyzeClasses(packagesOf = LegacyTls.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String DATA_FLOWS_ONE_WAY =
      "a package may know only what stands below it in the table of ARCHITECTURE.md";

  /** Every package is a room of its own; the formats of reports live in the room of reports. */
  private static final SliceAssignment ROOMS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          String name = type.getPackageName();
          String reports = packageOf(Report.class);
          return SliceIdentifier.of(name.startsWith(reports) ? reports : name);
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  @ArchTest
  static final ArchRule floors =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("protocol")
          .definedBy(packageOf(ProtocolVersion.class))
          .layer("location")
          .definedBy(packageOf(Location.class))
          .layer("ir")
          .definedBy(packageOf(Value.class))
          .layer("input")
          .definedBy(packageOf(Resource.class))
          .layer("catalog")
          .definedBy(packageOf(Catalog.class))
          .layer("program")
          .definedBy(packageOf(Program.class))
          .layer("prefilter")
          .definedBy(packageOf(Prefilter.class))
          .layer("lowering")
          .definedBy(packageOf(Heap.class))
          .layer("source")
          .definedBy(packageOf(SourceFrontEnd.class))
          .layer("bytecode")
          .definedBy(packageOf(BytecodeFrontEnd.class))
          .layer("config")
          .definedBy(packageOf(ConfigFrontEnd.class))
          .layer("resolve")
          .definedBy(packageOf(Resolver.class))
          .layer("pin")
          .definedBy(packageOf(Pin.class))
          .layer("judge")
          .definedBy(packageOf(Judge.class))
          .layer("scan")
          .definedBy(packageOf(Scan.class))
          .layer("triage")
          .definedBy(packageOf(Fingerprints.class))
          .layer("report")
          .definedBy(
              packageOf(Report.class),
              packageOf(InventoryCsv.class),
              packageOf(InventoryJson.class),
              packageOf(SarifReporter.class),
              packageOf(TextReporter.class))
          .layer("door")
          .definedBy(packageOf(LegacyTls.class))
          .whereLayer("protocol")
          .mayNotAccessAnyLayer()
          .whereLayer("location")
          .mayNotAccessAnyLayer()
          .whereLayer("ir")
          .mayOnlyAccessLayers("location")
          .whereLayer("input")
          .mayOnlyAccessLayers("location", "ir")
          .whereLayer("catalog")
          .mayOnlyAccessLayers("ir", "protocol", "location")
          .whereLayer("program")
          .mayOnlyAccessLayers("ir", "location")
          .whereLayer("prefilter")
          .mayOnlyAccessLayers("catalog", "input", "ir", "location", "protocol")
          .whereLayer("lowering")
          .mayOnlyAccessLayers("ir", "location")
          .whereLayer("source")
          .mayOnlyAccessLayers("lowering", "input", "ir", "location")
          .whereLayer("bytecode")
          .mayOnlyAccessLayers("lowering", "input", "ir", "location")
          .whereLayer("config")
          .mayOnlyAccessLayers("input", "ir", "location")
          .whereLayer("resolve")
          .mayOnlyAccessLayers("program", "catalog", "ir", "location")
          .whereLayer("pin")
          .mayOnlyAccessLayers("resolve", "program", "catalog", "ir", "location", "protocol")
          .whereLayer("judge")
          .mayOnlyAccessLayers("pin", "catalog", "resolve", "protocol", "location", "ir")
          .whereLayer("triage")
          .mayOnlyAccessLayers("judge", "pin", "location", "protocol", "resolve")
          .whereLayer("report")
          .mayOnlyAccessLayers(
              "judge", "pin", "triage", "resolve", "catalog", "location", "protocol", "ir")
          .whereLayer("door")
          .mayNotBeAccessedByAnyLayer()
          .because(DATA_FLOWS_ONE_WAY);

  @ArchTest
  static final ArchRule noCycles =
      slices().assignedFrom(ROOMS).should().beFreeOfCycles().because(DATA_FLOWS_ONE_WAY);

  @ArchTest
  static final ArchRule onlyTheSourceFrontEndKnowsJavaParser =
      door("com.github.javaparser..", SourceFrontEnd.class);

  @ArchTest
  static final ArchRule onlyTheBytecodeFrontEndKnowsAsm =
      door("org.objectweb.asm..", BytecodeFrontEnd.class);

  @ArchTest
  static final ArchRule onlyTheSarifReporterKnowsItsModel =
      door("com.contrastsecurity..", SarifReporter.class);

  @ArchTest
  static final ArchRule theMiddleIsPure =
      noClasses()
          .that(
              resideInAnyPackage(
                  packageOf(Judge.class), packageOf(Resolver.class), packageOf(Program.class)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.nio.file..", "java.time..").or(resideInAPackage("java.io")))
          .because(
              "what a value can be and what it does must not depend on files, clocks or threads")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule onlyTheScanStartsThreads =
      noClasses()
          .that()
          .resideOutsideOfPackages(packageOf(Scan.class), packageOf(LegacyTls.class))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.util.concurrent.Executor.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .because("everything below the scan is a function of its arguments")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule everyPackageSaysWhatItIs =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
          .because("no null crosses a border between packages");

  private static ArchRule door(String dependency, Class<?> user) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(packageOf(user))
        .should()
        .dependOnClassesThat(resideInAPackage(dependency))
        .because(
            "each dependency has one door, so that it can be replaced: here "
                + user.getPackageName())
        .allowEmptyShould(false);
  }

  private static String packageOf(Class<?> type) {
    return type.getPackageName();
  }
}
