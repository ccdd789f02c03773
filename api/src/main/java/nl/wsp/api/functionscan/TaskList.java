package nl.wsp.api.functionscan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tasks to write and to remove, all or none; tasks that are not named stay as they are.
 *
 * @param items new ones without a version, changed ones with theirs
 */
@Serdeable
@Introspected
record TaskList(@Nullable List<TaskInput> items, @Nullable List<Removed> removed) {

  /** A task to remove. */
  @Serdeable
  @Introspected
  record Removed(@Nullable UUID id, @Nullable Long version) {}
}
