package nl.wsp.api.notification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds people of what is due, once a subject and day, before the mail of the morning leaves.
 * Features say what is due; whether it was said is kept in the database, so that a second run or a
 * second instance says nothing twice.
 */
@Singleton
class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final String JOB = "reminders";
  private static final LocalTime FROM = LocalTime.of(6, 30);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(20);
  private static final int PAGE = 200;

  private final List<ReminderSource> sources;
  private final Messages messages;
  private final JobLeases leases;
  private final JdbcOperations jdbc;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private volatile @Nullable LocalDate done;

  Reminders(
      List<ReminderSource> sources,
      Messages messages,
      JobLeases leases,
      JdbcOperations jdbc,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.sources = sources;
    this.messages = messages;
    this.leases = leases;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "3m")
  void trigger() {
    LocalDate today = Time.today(clock);
    boolean early = clock.instant().atZone(Time.AMSTERDAM).toLocalTime().isBefore(FROM);
    if (!early && !today.equals(done)) {
      run();
      done = today;
    }
  }

  /**
   * Says what is due today and was not said.
   *
   * @return how many reminders were sent
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      LocalDate today = Time.today(clock);
      int total = 0;
      for (ReminderSource source : sources) {
        total += from(source, today);
      }
      if (total > 0) {
        LOG.info("{} reminders sent", total);
      }
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private int from(ReminderSource source, LocalDate today) {
    int total = 0;
    UUID after = null;
    List<Reminder> page;
    do {
      page = source.due(today, after, PAGE);
      for (Reminder reminder : page) {
        total += transactions.executeWrite(status -> say(reminder));
        after = reminder.subject();
      }
    } while (page.size() >= PAGE);
    return total;
  }

  private int say(Reminder reminder) {
    int fresh =
        jdbc.prepareStatement(
            """
            INSERT IGNORE INTO reminder_sent (kind, subject_id, due_on, recipient_id, sent_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            insert -> {
              insert.setString(1, reminder.message().kind().name());
              insert.setString(2, reminder.subject().toString());
              insert.setObject(3, reminder.dueOn());
              insert.setString(4, reminder.message().recipient().toString());
              insert.setTimestamp(5, Timestamp.from(clock.instant()));
              return insert.executeUpdate();
            });
    if (fresh == 1) {
      messages.send(reminder.message());
    }
    return fresh;
  }
}
