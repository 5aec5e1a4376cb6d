package io.github.legacytls.maven;

import io.github.legacytls.CatalogException;
import io.github.legacytls.FailOn;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.Progress;
import io.github.legacytls.ScanRequest;
import io.github.legacytls.ScanResult;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.JdkRelease;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Report;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Finds hardcoded legacy TLS versions in this module's sources, resources and classes and in its
 * dependencies, and fails the build by policy.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /**
   * Where the SARIF report goes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "legacytls.sarif",
      defaultValue = "${project.build.directory}/legacytls/legacytls.sarif",
      required = true)
  private File sarif;

  /**
   * Leaves this module out.
   *
   * @since 0.1.0
   */
  @Parameter(property = "legacytls.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The level from which on a finding in this module's own code fails the build: {@code error},
   * {@code warning}, {@code note} or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "legacytls.failOn", defaultValue = "warning", required = true)
  private String failOn;

  /**
   * The level from which on a finding in a dependency fails the build: {@code error}, {@code
   * warning}, {@code note} or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "legacytls.failOnDependencies", defaultValue = "error", required = true)
  private String failOnDependencies;

  /**
   * The oldest version that is no finding: {@code TLSv1.2} or {@code TLSv1.3}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "legacytls.minimum", defaultValue = "TLSv1.2", required = true)
  private String minimum;

  /**
   * The JDK the code will run on, such as {@code 8u281}, {@code 11.0.10} or {@code 17}: it settles
   * how grave a finding is and what is said of it. Without it both patched and older JDKs count.
   *
   * @since 0.1.0
   */
  @Parameter(property = "legacytls.targetJdk")
  private String targetJdk;

  /**
   * Tables whose APIs or configuration keys are known beside the plugin's own, with the same
   * columns.
   *
   * @since 0.1.0
   */
  @Parameter(property = "legacytls.catalogs")
  private List<File> catalogs = List.of();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("legacytls is skipped");
      return;
    }
    if (project.getPackaging().equals("pom")) {
      getLog().info("Packaging pom: nothing to scan");
      return;
    }
    Gate gate = gate();
    Policy policy = policy();
    ScannedModule module = ScannedModule.of(project, session);
    ScanResult result = scan(request(module, policy));
    List<Finding> findings = module.withoutCopies(result.findings());
    Report report = result.report().of(findings, module.declarations(findings));

    FindingLog log = new FindingLog(getLog(), module);
    log.problems(report.problems());
    log.findings(report);
    write(report);
    Gate.Decision decision = gate.decide(findings, module::isOwn);
    if (decision.fails()) {
      throw new MojoFailureException(decision.summary() + ". Report: " + sarif);
    }
    getLog().info(decision.summary());
  }

  private Gate gate() throws MojoExecutionException {
    return new Gate(
        level("legacytls.failOn", failOn),
        level("legacytls.failOnDependencies", failOnDependencies));
  }

  private static FailOn level(String parameter, String value) throws MojoExecutionException {
    try {
      return FailOn.of(value);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(parameter + ": " + e.getMessage(), e);
    }
  }

  private Policy policy() throws MojoExecutionException {
    return onTarget(minimum());
  }

  private Policy minimum() throws MojoExecutionException {
    try {
      return Policy.ofMinimum(minimum);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("legacytls.minimum: " + e.getMessage(), e);
    }
  }

  private Policy onTarget(Policy policy) throws MojoExecutionException {
    try {
      return targetJdk == null ? policy : policy.on(JdkRelease.parse(targetJdk));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("legacytls.targetJdk: " + e.getMessage(), e);
    }
  }

  private ScanRequest request(ScannedModule module, Policy policy) {
    ScanRequest usual = ScanRequest.of(module.scanned());
    return new ScanRequest(
        usual.paths(),
        module.classPath(),
        catalogs.stream().map(File::toPath).toList(),
        policy,
        usual.reported(),
        usual.threads(),
        module.base(),
        Progress.UNHEARD);
  }

  private static ScanResult scan(ScanRequest request) throws MojoExecutionException {
    try {
      return LegacyTls.scan(request);
    } catch (CatalogException e) {
      throw new MojoExecutionException("legacytls.catalogs: " + e.getMessage(), e);
    }
  }

  private void write(Report report) throws MojoExecutionException {
    Path file = sarif.toPath();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (BufferedWriter writer = Files.newBufferedWriter(file)) {
        Format.SARIF.reporter().write(report, writer);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
