package nl.wsp.api.privacy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.ActingFor;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at whom, and why (GDPR art. 5(2), 15). Written in the request that shows the person,
 * in the caller's transaction when there is one: no row, no view. The person's own looks are not
 * logged; the caller leaves them out.
 */
@Singleton
public class AccessLog {
  private static final int SUBJECTS_PER_INSERT = 500;
  private static final Duration ONE_PIECE_OF_WORK = Duration.ofHours(1);

  private final JdbcOperations jdbc;
  private final LookRepository looks;
  private final Cursors cursors;
  private final Clock clock;

  AccessLog(JdbcOperations jdbc, LookRepository looks, Cursors cursors, Clock clock) {
    this.jdbc = jdbc;
    this.looks = looks;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** A profile was opened. */
  @Transactional
  public void profile(Actor actor, UUID jobSeekerId, LookContext context) {
    write(LookKind.PROFILE, actor, List.of(jobSeekerId), context);
  }

  /** A list was shown: one row with all who stood in it; nothing when nobody did. */
  @Transactional
  public void resultList(Actor actor, Collection<UUID> jobSeekerIds, LookContext context) {
    write(LookKind.RESULT_LIST, actor, jobSeekerIds, context);
  }

  /** Scores with their reasons were shown: one row with all of them. */
  @Transactional
  public void matches(Actor actor, Collection<UUID> jobSeekerIds, LookContext context) {
    write(LookKind.MATCH, actor, jobSeekerIds, context);
  }

  /** Wage value or target-group facts were shown. */
  @Transactional
  public void targetGroup(Actor actor, Collection<UUID> jobSeekerIds, LookContext context) {
    write(LookKind.TARGET_GROUP, actor, jobSeekerIds, context);
  }

  /** A copy left the service: one row with all who stand in it. */
  @Transactional
  public void export(Actor actor, Collection<UUID> jobSeekerIds, LookContext context) {
    write(LookKind.EXPORT, actor, jobSeekerIds, context);
  }

  /**
   * Wage value or target-group facts are shown again and again while one piece of work lasts, such
   * as an offer of which every change shows new figures: one row per person, reason and hour.
   */
  @Transactional
  public void targetGroupWhileWorking(Actor actor, UUID jobSeekerId, LookContext context) {
    if (!lookedSince(actor, jobSeekerId, context, clock.instant().minus(ONE_PIECE_OF_WORK))) {
      targetGroup(actor, List.of(jobSeekerId), context);
    }
  }

  private boolean lookedSince(Actor actor, UUID jobSeekerId, LookContext context, Instant since) {
    return jdbc.prepareStatement(
        """
        SELECT 1 FROM access_log l JOIN access_log_subject s ON s.access_id = l.id
        WHERE l.actor_id = ? AND l.at >= ? AND l.kind = 'TARGET_GROUP' AND l.context_kind = ?
          AND l.context_id = ? AND s.job_seeker_id = ? LIMIT 1
        """,
        select -> {
          select.setString(1, actor.userId().toString());
          select.setTimestamp(2, Timestamp.from(since));
          select.setString(3, context.kind().name());
          select.setString(4, context.id());
          select.setString(5, jobSeekerId.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }

  /** Another part of a file was read in a quality sample. */
  @Transactional
  public void sample(Actor actor, UUID jobSeekerId, String sampleNumber) {
    write(
        LookKind.SAMPLE,
        actor,
        List.of(jobSeekerId),
        LookContext.of(LookContext.Kind.SAMPLE, sampleNumber));
  }

  /** Looks at a person, newest first, worded in a language. */
  @Transactional
  public Slice<Look> of(
      UUID jobSeekerId, @Nullable Integer limit, @Nullable String cursor, Locale language) {
    int size = Cursors.limitOf(limit);
    String scope = "access-log|" + jobSeekerId;
    // ids are UUIDv7: their order is the order of time
    String before = cursor == null ? "~" : cursors.decode(scope, cursor).getFirst();
    List<LookRepository.LookRow> rows = looks.findOf(jobSeekerId, before, size + 1);
    boolean more = rows.size() > size;
    List<LookRepository.LookRow> page = more ? rows.subList(0, size) : rows;
    String next =
        more ? cursors.encode(scope, List.of(page.getLast().accessId().toString())) : null;
    return new Slice<>(page.stream().map(row -> Look.of(row, language)).toList(), next);
  }

  private void write(
      LookKind kind, Actor actor, Collection<UUID> jobSeekerIds, LookContext context) {
    if (jobSeekerIds.isEmpty()) {
      return;
    }
    UUID id = Ids.next();
    Role role = actor.mainRole();
    UUID organisationId =
        actor.memberships().stream()
            .filter(membership -> membership.role() == role)
            .map(ActingFor::organisationId)
            .findFirst()
            .orElse(null);
    jdbc.prepareStatement(
        """
        INSERT INTO access_log (id, kind, actor_id, actor_role, organisation_id, context_kind, context_id, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setString(1, id.toString());
          insert.setString(2, kind.name());
          insert.setString(3, actor.userId().toString());
          insert.setString(4, role.name());
          insert.setString(5, organisationId == null ? null : organisationId.toString());
          insert.setString(6, context.kind().name());
          insert.setString(7, context.id());
          insert.setTimestamp(8, Timestamp.from(clock.instant()));
          return insert.executeUpdate();
        });
    List<UUID> subjects = new ArrayList<>(new LinkedHashSet<>(jobSeekerIds));
    for (int from = 0; from < subjects.size(); from += SUBJECTS_PER_INSERT) {
      writeSubjects(
          id, subjects.subList(from, Math.min(subjects.size(), from + SUBJECTS_PER_INSERT)));
    }
  }

  private void writeSubjects(UUID accessId, List<UUID> subjects) {
    String rows = String.join(", ", Collections.nCopies(subjects.size(), "(?, ?)"));
    jdbc.prepareStatement(
        "INSERT INTO access_log_subject (job_seeker_id, access_id) VALUES " + rows,
        insert -> {
          int parameter = 1;
          for (UUID subject : subjects) {
            insert.setString(parameter++, subject.toString());
            insert.setString(parameter++, accessId.toString());
          }
          return insert.executeUpdate();
        });
  }
}
