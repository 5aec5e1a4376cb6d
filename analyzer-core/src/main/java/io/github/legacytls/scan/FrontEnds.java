package io.github.legacytls.scan;

import io.github.legacytls.frontend.bytecode.BytecodeFrontEnd;
import io.github.legacytls.frontend.config.ConfigFrontEnd;
import io.github.legacytls.frontend.source.SourceFrontEnd;
import io.github.legacytls.input.Resource;
import io.github.legacytls.input.ResourceKind;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Unit;
import java.util.List;

/** Gives each resource to the front end of its kind; whatever happens there ends in a unit. */
final class FrontEnds {

  private final BytecodeFrontEnd bytecode;
  private final SourceFrontEnd source;
  private final ConfigFrontEnd configuration = new ConfigFrontEnd();

  FrontEnds(Effects effects) {
    this.bytecode = new BytecodeFrontEnd(effects);
    this.source = new SourceFrontEnd(effects);
  }

  /** What a class file declares, without its code. */
  Unit declarations(Resource resource) {
    return bytecode.declarations(resource);
  }

  /** Tells the kinds of resources by their names. */
  static ResourceKind.Classifier classifier() {
    return ResourceKind.classifier(new ConfigFrontEnd()::accepts);
  }

  Unit lower(Resource resource, ResourceKind kind) {
    try {
      return switch (kind) {
        case CLASS -> bytecode.lower(resource);
        case SOURCE -> source.lower(resource);
        case CONFIGURATION -> configuration.lower(resource);
        case ARCHIVE, OTHER -> new Unit(resource.id(), List.of(), List.of());
      };
    } catch (RuntimeException | StackOverflowError e) {
      // Input is hostile: one resource that breaks its reader must not cost the others.
      return new Unit(
          resource.id(),
          List.of(),
          List.of(
              new Problem(
                  resource.id(),
                  Problem.Severity.UNREAD,
                  "could not be analysed ("
                      + e.getClass().getSimpleName()
                      + "); please report it")));
    }
  }
}
