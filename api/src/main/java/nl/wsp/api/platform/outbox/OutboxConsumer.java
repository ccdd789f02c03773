package nl.wsp.api.platform.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Takes announced changes of one kind of root to where they are needed; owned by the relay. */
public interface OutboxConsumer {
  /** Name of the roots it takes: {@code JOB_SEEKER}. */
  String aggregate();

  /**
   * Delivers the current state of these roots, once for however many rows announced them. A root
   * that no longer exists is removed at the other side.
   *
   * @return the outcome of each id
   * @throws RuntimeException when the other side is down: all are tried again later
   */
  Map<UUID, Delivery> deliver(Collection<UUID> ids);
}
