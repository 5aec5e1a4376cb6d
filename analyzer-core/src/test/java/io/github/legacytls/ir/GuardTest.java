package io.github.legacytls.ir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in a handler is told from what stands behind a condition. */
class GuardTest {

  private static final Location SITE = Location.of(ResourceId.file("T.java"), Region.line(3, 0));

  @Test
  void aHandlerRunsWhereSomethingFailed() {
    Value failure = Guard.failure(SITE);

    assertThat(failure.site()).isEqualTo(SITE);
    assertThat(new Guard(failure, /* holds= */ true).isFailure()).isTrue();
  }

  @Test
  void twoHandlersAreTwoConditions() {
    Location other = Location.of(SITE.resource(), Region.line(9, 0));

    assertThat(Guard.failure(SITE)).isNotEqualTo(Guard.failure(other));
  }

  @Test
  void aConditionIsNoFailure() {
    Value failed = new Value.Literal("failed", SITE);
    Value negated = new Value.Operation("!", List.of(failed), SITE);

    assertThat(new Guard(negated, /* holds= */ true).isFailure()).isFalse();
    assertThat(new Guard(failed, /* holds= */ true).isFailure()).isFalse();
  }
}
