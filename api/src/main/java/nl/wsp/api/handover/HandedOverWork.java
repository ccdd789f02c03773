package nl.wsp.api.handover;

import java.util.Collection;
import java.util.UUID;

/** Open work of a feature that goes along with the people it is about. */
public interface HandedOverWork {
  /**
   * Gives open work of one owner about these people to another, in the caller's transaction.
   *
   * @return how many pieces
   */
  int handOver(UUID actorId, UUID from, UUID to, Collection<UUID> people);
}
