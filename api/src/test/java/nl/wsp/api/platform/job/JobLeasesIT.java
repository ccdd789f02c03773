package nl.wsp.api.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobLeasesIT extends ApiTest {
  private static final Duration HOLD = Duration.ofMinutes(10);

  private final String job = "job-" + UUID.randomUUID();
  private final JobLeases here = bean(JobLeases.class);
  private final JobLeases there = new JobLeases(bean(JdbcOperations.class), bean(Clock.class));

  @AfterEach
  void resetTheClock() {
    bean(SettableClock.class).reset();
  }

  /** What another instance of the service gets, in its own transaction. */
  @SuppressWarnings("unchecked")
  private boolean takenThere() {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(status -> there.take(job, HOLD));
  }

  @Test
  void oneInstanceAtATimeDoesAJob() {
    assertThat(here.take(job, HOLD)).isTrue();
    assertThat(takenThere()).isFalse();
    assertThat(here.take(job, HOLD)).isTrue();
    here.release(job);
    assertThat(takenThere()).isTrue();
    assertThat(here.take(job, HOLD)).isFalse();
  }

  @Test
  void anInstanceThatDiedHoldsNobodyUpForLong() {
    assertThat(here.take(job, HOLD)).isTrue();
    assertThat(takenThere()).isFalse();
    bean(SettableClock.class).setTo(Instant.now().plus(HOLD).plusSeconds(1));
    assertThat(takenThere()).isTrue();
  }
}
