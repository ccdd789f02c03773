package nl.wsp.api.networkcafe;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a session stands. */
public enum SessionStatus {
  PLANNED,
  RUNNING,
  CLOSED,
  CANCELLED;

  /** Statuses one step further. */
  public Set<SessionStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(RUNNING, CANCELLED);
      case RUNNING -> Set.of(CLOSED, CANCELLED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** Whether the list of people may still change. */
  public boolean isOpen() {
    return this == PLANNED || this == RUNNING;
  }

  /** The status of a code; empty when it is none. */
  static Optional<SessionStatus> find(@Nullable String code) {
    return Arrays.stream(values()).filter(status -> status.name().equals(code)).findFirst();
  }
}
