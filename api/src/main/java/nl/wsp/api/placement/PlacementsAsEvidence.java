package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.sroi.PlacementEvidence;

/** Tells SROI which placements exist, and whose. */
@Singleton
class PlacementsAsEvidence implements PlacementEvidence {
  private final Placements placements;

  PlacementsAsEvidence(Placements placements) {
    this.placements = placements;
  }

  @Override
  public Optional<UUID> employerOf(UUID placementId) {
    return placements
        .find(placementId)
        .filter(PlacementDetail::placement)
        .filter(placement -> placement.status() != PlacementStatus.CANCELLED)
        .map(PlacementDetail::employerId);
  }
}
