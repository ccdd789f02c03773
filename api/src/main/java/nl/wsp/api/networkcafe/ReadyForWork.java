package nl.wsp.api.networkcafe;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.jobseeker.Relation;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Werkfit (domain §2): the consultant hands a person over to the account managers, from a day on,
 * by a definition that is data.
 */
@Singleton
class ReadyForWork {
  private static final String AGGREGATE = "READY_FOR_WORK";
  private static final int MAX_NOTE_LENGTH = 500;

  private final JobSeekers jobSeekers;
  private final ChangeHistory history;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ReadyForWork(JobSeekers jobSeekers, ChangeHistory history, JdbcOperations jdbc, Clock clock) {
    this.jobSeekers = jobSeekers;
    this.history = history;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A hand-over.
   *
   * @param since first day, absent: today
   * @param note for the account manager, at most 500 characters
   */
  @Serdeable
  @Introspected
  record HandOver(@Nullable LocalDate since, @Nullable String note) {}

  /**
   * Whether a person was handed over.
   *
   * @param since absent: not handed over
   * @param definition what "ready for work" means today, in Dutch and English
   */
  @Serdeable
  record State(
      @Nullable LocalDate since,
      @Nullable String note,
      String definition,
      String definitionEnglish,
      boolean mayChange) {}

  /** The state for who may read the person's file. */
  @Transactional
  State of(Actor actor, UUID jobSeekerId) {
    Relation relation = jobSeekers.open(actor, jobSeekerId, Part.FILE);
    if (relation != Relation.OWN_CONSULTANT && relation != Relation.COLLEAGUE) {
      throw Problem.notAllowed();
    }
    Definition definition = definition();
    Optional<Row> row = row(jobSeekerId);
    return new State(
        row.map(Row::since).orElse(null),
        row.map(Row::note).orElse(null),
        definition.dutch(),
        definition.english(),
        relation == Relation.OWN_CONSULTANT);
  }

  /**
   * Hands a person over, or again with another day or note.
   *
   * @throws Problem 403 for others than the own consultant, 422 for a day to come
   */
  @Transactional
  void handOver(Actor actor, UUID jobSeekerId, HandOver given) {
    requireOwn(actor, jobSeekerId);
    LocalDate today = Time.today(clock);
    LocalDate since = given.since() == null ? today : given.since();
    if (since.isAfter(today)) {
      throw Problem.unprocessable("/since", "in-future");
    }
    String note = given.note() == null || given.note().isBlank() ? null : given.note().strip();
    if (note != null && note.length() > MAX_NOTE_LENGTH) {
      throw Problem.invalid("/note", "size", 1, MAX_NOTE_LENGTH);
    }
    end(jobSeekerId);
    UUID id = Ids.next();
    String code = definition().code();
    jdbc.prepareStatement(
        """
        INSERT INTO ready_for_work (id, job_seeker_id, since, definition_code, note, handed_over_by, handed_over_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setString(1, id.toString());
          insert.setString(2, jobSeekerId.toString());
          insert.setObject(3, since);
          insert.setString(4, code);
          insert.setString(5, note);
          insert.setString(6, actor.userId().toString());
          insert.setTimestamp(7, Timestamp.from(clock.instant()));
          return insert.executeUpdate();
        });
    history.record(
        AGGREGATE,
        jobSeekerId,
        0,
        "HAND_OVER",
        actor.userId(),
        null,
        Map.of(),
        Map.of("since", since.toString()));
  }

  /** Takes the hand-over back. */
  @Transactional
  void takeBack(Actor actor, UUID jobSeekerId) {
    requireOwn(actor, jobSeekerId);
    if (end(jobSeekerId) > 0) {
      history.record(
          AGGREGATE, jobSeekerId, 0, "TAKE_BACK", actor.userId(), null, Map.of(), Map.of());
    }
  }

  private void requireOwn(Actor actor, UUID jobSeekerId) {
    if (jobSeekers.open(actor, jobSeekerId, Part.FILE) != Relation.OWN_CONSULTANT) {
      throw Problem.notAllowed();
    }
  }

  private int end(UUID jobSeekerId) {
    return jdbc.prepareStatement(
        "UPDATE ready_for_work SET withdrawn_at = ? WHERE job_seeker_id = ? AND withdrawn_at IS"
            + " NULL",
        update -> {
          update.setTimestamp(1, Timestamp.from(clock.instant()));
          update.setString(2, jobSeekerId.toString());
          return update.executeUpdate();
        });
  }

  private Optional<Row> row(UUID jobSeekerId) {
    return jdbc.prepareStatement(
        "SELECT since, note FROM ready_for_work WHERE job_seeker_id = ? AND withdrawn_at IS NULL",
        select -> {
          select.setString(1, jobSeekerId.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(new Row(row.getObject(1, LocalDate.class), row.getString(2)))
                : Optional.<Row>empty();
          }
        });
  }

  private Definition definition() {
    LocalDate today = Time.today(clock);
    return jdbc.prepareStatement(
        """
        SELECT code, text_nl, text_en FROM ready_for_work_definition
        WHERE valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)
        ORDER BY valid_from DESC LIMIT 1
        """,
        select -> {
          select.setObject(1, today);
          select.setObject(2, today);
          try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
              throw new IllegalStateException("no definition of ready for work today");
            }
            return new Definition(row.getString(1), row.getString(2), row.getString(3));
          }
        });
  }

  private record Row(LocalDate since, @Nullable String note) {}

  private record Definition(String code, String dutch, String english) {}
}
