package io.github.legacytls.frontend.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers one Java source file to facts. Safe for use by several threads. */
public final class SourceFrontEnd {

  /** Generated parsers reach a few megabytes; what is larger is no source anybody maintains. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Effects effects;

  /**
   * @param effects what the methods of libraries do to the objects they are called with
   */
  public SourceFrontEnd(Effects effects) {
    this.effects = effects;
  }

  /** The facts of {@code source}, whatever it holds; what could not be read is a problem in it. */
  public Unit lower(Resource source) {
    ResourceId id = source.id();
    if (source.content().length > LARGEST) {
      return unread(id, "is larger than " + LARGEST / (1024 * 1024) + " MB and was not read");
    }
    try {
      return lower(id, decode(source.content()));
    } catch (StackOverflowError tooDeep) {
      return unread(id, "is nested too deep to be read");
    }
  }

  private static Unit unread(ResourceId id, String why) {
    return new Unit(id, List.of(), List.of(problem(id, why)));
  }

  private static Problem problem(ResourceId id, String what) {
    return new Problem(id, Problem.Severity.UNREAD, what);
  }

  private Unit lower(ResourceId id, String text) {
    ParseResult<CompilationUnit> parsed = parse(text);
    List<Problem> problems = new ArrayList<>();
    if (!parsed.isSuccessful()) {
      problems.add(problem(id, describe(parsed)));
    }
    Optional<CompilationUnit> tree = parsed.getResult();
    if (tree.isEmpty()) {
      return new Unit(id, List.of(), problems);
    }
    SourceFile file = new SourceFile(id, effects, tree.get());
    for (TypeDeclaration<?> type : tree.get().getTypes()) {
      file.types()
          .of(type)
          .filter(file::isNew)
          .ifPresent(t -> new ClassLowering(file, ClassContext.of(t, Optional.empty())).lower());
    }
    problems.addAll(file.problems());
    return new Unit(id, file.facts(), problems);
  }

  /** Bytes that are no UTF-8 are from the time before it. */
  private static String decode(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(content, StandardCharsets.ISO_8859_1);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Unicode escapes outside of literals are rare, and replacing them moves columns. */
  private static ParseResult<CompilationUnit> parse(String text) {
    ParseResult<CompilationUnit> parsed = parser(false).parse(text);
    if (parsed.isSuccessful() || !text.contains("\\u")) {
      return parsed;
    }
    ParseResult<CompilationUnit> again = parser(true).parse(text);
    return again.isSuccessful() ? again : parsed;
  }

  private static JavaParser parser(boolean unicodeEscapes) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false)
            .setPreprocessUnicodeEscapes(unicodeEscapes);
    if (!unicodeEscapes) {
      // They attach comments, and check the rules of one language level: old code that calls a
      // variable "enum" is to be read all the same.
      configuration.getProcessors().clear();
    }
    return new JavaParser(configuration);
  }

  /** The first thing that is wrong, with its line, in one sentence. */
  private static String describe(ParseResult<CompilationUnit> parsed) {
    var first = parsed.getProblem(0);
    String line =
        first
            .getLocation()
            .flatMap(l -> l.getBegin().getRange())
            .map(r -> "line " + r.begin.line + ": ")
            .orElse("");
    String message = first.getMessage().lines().findFirst().orElse("");
    int expectations = message.indexOf(", expected");
    String what = expectations < 0 ? message : message.substring(0, expectations);
    return line + "does not parse as Java (" + what + "); the parts around it were read";
  }
}
