package io.github.legacytls.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.report.Report;

@AnalyzeClasses(packagesOf = CheckMojo.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CORE = LegacyTls.class.getPackageName();

  /** The door, and the packages of the records that come through it. */
  private static final DescribedPredicate<JavaClass> PUBLIC_TO_SHELLS =
      resideInAnyPackage(
              CORE,
              Problem.class.getPackageName(),
              Finding.class.getPackageName(),
              Location.class.getPackageName(),
              Pin.class.getPackageName(),
              ProtocolVersion.class.getPackageName(),
              Report.class.getPackageName(),
              CheckMojo.class.getPackageName())
          .as("public to shells");

  @ArchTest
  static final ArchRule SHELL_USES_THE_DOOR =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage(CORE + "..").and(DescribedPredicate.not(PUBLIC_TO_SHELLS)))
          .because("a shell is options in, door called, exit code out")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule NO_OTHER_LIBRARY =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.not(
                  resideInAnyPackage(
                      "java..", CORE + "..", "org.jspecify.annotations..", "org.apache.maven..")))
          .because("the plugin knows the core and Maven's API, and no other library")
          .allowEmptyShould(false);
}
