package nl.wsp.api.sroi;

import java.util.Optional;
import java.util.UUID;

/** Placements as evidence of a contribution; provided by the feature that records them. */
public interface PlacementEvidence {
  /** The employer of a placement that began; empty when there is no such placement. */
  Optional<UUID> employerOf(UUID placementId);
}
