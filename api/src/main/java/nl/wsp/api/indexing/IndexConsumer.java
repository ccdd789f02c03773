package nl.wsp.api.indexing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.outbox.Delivery;
import nl.wsp.api.platform.outbox.OutboxConsumer;
import nl.wsp.search.index.BulkWriter;
import nl.wsp.search.index.IndexChange;
import nl.wsp.search.index.IndexKind;
import nl.wsp.search.index.WriteOutcome;

/** Writes the current state of announced roots to the index, in one bulk. */
abstract class IndexConsumer implements OutboxConsumer {
  // a root that is gone comes back never: any version that was written is lower
  private static final long AFTER_ALL_VERSIONS = Long.MAX_VALUE / 2;

  private final BulkWriter writer;
  private final IndexKind kind;

  IndexConsumer(BulkWriter writer, IndexKind kind) {
    this.writer = writer;
    this.kind = kind;
  }

  /** The current state of those that exist. */
  abstract Map<UUID, IndexChange> current(Collection<UUID> ids);

  @Override
  public Map<UUID, Delivery> deliver(Collection<UUID> ids) {
    Map<UUID, IndexChange> current = current(ids);
    List<IndexChange> changes = new ArrayList<>(ids.size());
    for (UUID id : ids) {
      IndexChange change = current.get(id);
      changes.add(
          change != null
              ? change
              : new IndexChange.Delete(kind, id.toString(), AFTER_ALL_VERSIONS));
    }
    Map<UUID, Delivery> deliveries = new HashMap<>();
    for (WriteOutcome outcome : writer.write(changes)) {
      deliveries.put(
          UUID.fromString(outcome.change().id()),
          switch (outcome.result()) {
            case DONE -> Delivery.DONE;
            case RETRY -> Delivery.RETRY;
            case PARKED -> Delivery.PARK;
          });
    }
    return deliveries;
  }
}
