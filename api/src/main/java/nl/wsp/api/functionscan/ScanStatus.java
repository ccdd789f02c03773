package nl.wsp.api.functionscan;

import java.util.Arrays;
import java.util.Optional;

/** Where a scan is on its road; {@link ScanStep} says which steps exist. */
public enum ScanStatus {
  REQUESTED,
  PLANNED,
  IN_PROGRESS,
  ADVICE,
  ACCEPTED,
  DECLINED;

  /** The status with this exact name. */
  static Optional<ScanStatus> find(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }

  /** Whether tasks may still change. */
  public boolean isOpen() {
    return this == REQUESTED || this == PLANNED || this == IN_PROGRESS;
  }
}
