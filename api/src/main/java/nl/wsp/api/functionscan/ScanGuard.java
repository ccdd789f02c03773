package nl.wsp.api.functionscan;

import java.util.UUID;

/**
 * What another part of the feature wants to hold before a scan takes a step: beans of this type are
 * all asked, in the transaction of the step.
 */
public interface ScanGuard {
  /**
   * Passes when the step may be taken.
   *
   * @throws nl.wsp.api.platform.problem.Problem when something must be done first
   */
  void check(UUID scanId, ScanStatus from, ScanStatus to);
}
