package nl.wsp.api.platform.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.platform.outbox.OutboxRows.Row;
import nl.wsp.api.platform.sql.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings announced changes to their consumer. Several instances may run: each claims rows with a
 * lease and acknowledges them one by one, so that nothing is lost by a crash, an outage or a late
 * commit. Woken after each commit; looks by itself too.
 */
@Singleton
@Requires(property = "wsp.relay.enabled", notEquals = "false")
class OutboxRelay implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  private final OutboxRows rows;
  private final Map<String, OutboxConsumer> consumers = new LinkedHashMap<>();
  private final RelaySettings settings;
  private final String holder = Ids.next().toString();
  private final Semaphore work = new Semaphore(0);
  private volatile Thread thread;
  private volatile boolean stopping;

  OutboxRelay(OutboxRows rows, List<OutboxConsumer> consumers, RelaySettings settings) {
    this.rows = rows;
    this.settings = settings;
    consumers.forEach(consumer -> this.consumers.put(consumer.aggregate(), consumer));
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
  }

  @TransactionalEventListener
  void wake(Outbox.OutboxWritten written) {
    work.release();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    work.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
      rows.release(holder);
    }
  }

  private void run() {
    while (!stopping) {
      try {
        if (relayOnce() < settings.batchSize()) {
          work.tryAcquire(settings.pollMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("relay failed with {}, trying again", failure.getClass().getName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(settings.pollMillis());
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  /** One claim and its deliveries; the number of rows claimed. */
  int relayOnce() {
    List<Row> claimed =
        rows.claim(holder, settings.batchSize(), Duration.ofSeconds(settings.leaseSeconds()));
    Map<String, List<Row>> byAggregate = new LinkedHashMap<>();
    for (Row row : claimed) {
      byAggregate.computeIfAbsent(row.aggregate(), name -> new ArrayList<>()).add(row);
    }
    byAggregate.forEach(this::relay);
    return claimed.size();
  }

  private void relay(String aggregate, List<Row> claimed) {
    OutboxConsumer consumer = consumers.get(aggregate);
    if (consumer == null) {
      claimed.forEach(rows::park);
      return;
    }
    LinkedHashSet<UUID> ids = new LinkedHashSet<>();
    claimed.forEach(row -> ids.add(row.aggregateId()));
    Map<UUID, Delivery> outcomes;
    try {
      outcomes = consumer.deliver(ids);
    } catch (RuntimeException down) {
      LOG.warn("{} not delivered: {}", aggregate, down.getClass().getName());
      claimed.forEach(row -> rows.postpone(row, down.getClass().getSimpleName()));
      return;
    }
    List<Row> done = new ArrayList<>();
    for (Row row : claimed) {
      switch (outcomes.getOrDefault(row.aggregateId(), Delivery.RETRY)) {
        case DONE -> done.add(row);
        case RETRY -> rows.postpone(row, "busy");
        case PARK -> rows.park(row);
      }
    }
    rows.remove(done);
  }
}
