package nl.wsp.api.networkcafe.project;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a project stands. */
enum ProjectStatus {
  PLANNED,
  RUNNING,
  FINISHED,
  STOPPED;

  /** Statuses one step further. */
  Set<ProjectStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(RUNNING, STOPPED);
      case RUNNING -> Set.of(FINISHED, STOPPED);
      case FINISHED, STOPPED -> Set.of();
    };
  }

  /** Whether the project and its phases may still change. */
  boolean isOpen() {
    return this == PLANNED || this == RUNNING;
  }

  /** The status of a code; empty when it is none. */
  static Optional<ProjectStatus> find(@Nullable String code) {
    return Arrays.stream(values()).filter(status -> status.name().equals(code)).findFirst();
  }
}
