package nl.wsp.api.placement;

/**
 * Work started, changed or ended; told in the transaction that recorded it, so that what follows on
 * work, such as aftercare, follows with it.
 */
public record PlacementChanged(PlacementDetail placement) {}
