package nl.wsp.api.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.configuration.metrics.annotation.RequiresMetrics;
import io.micronaut.context.annotation.Context;

/** How far behind the index is, for {@code /prometheus}; read when scraped. */
@Context
@RequiresMetrics
final class OutboxGauges {
  OutboxGauges(MeterRegistry meters, OutboxRows rows) {
    Gauge.builder("wsp.outbox.depth", rows, r -> r.depth().waiting()).register(meters);
    Gauge.builder("wsp.outbox.parked", rows, r -> r.depth().parked()).register(meters);
    Gauge.builder("wsp.outbox.oldest.age", rows, r -> r.depth().oldestAgeSeconds())
        .baseUnit("seconds")
        .register(meters);
  }
}
