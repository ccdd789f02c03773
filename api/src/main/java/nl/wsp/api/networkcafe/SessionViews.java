package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionBodies.HelperBody;
import nl.wsp.api.networkcafe.SessionBodies.Named;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Shows sessions to a reader, as many queries for a page as for one. */
@Singleton
class SessionViews {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Accounts accounts;
  private final Employers employers;
  private final EmployerAccess employerAccess;
  private final JobSeekers jobSeekers;
  private final JdbcOperations jdbc;

  SessionViews(
      Accounts accounts,
      Employers employers,
      EmployerAccess employerAccess,
      JobSeekers jobSeekers,
      JdbcOperations jdbc) {
    this.accounts = accounts;
    this.employers = employers;
    this.employerAccess = employerAccess;
    this.jobSeekers = jobSeekers;
    this.jdbc = jdbc;
  }

  /** Word of a kind, status, role or attendance. */
  static String word(Locale language, String group, Enum<?> code) {
    return Texts.of("sessions", language, group + "." + code.name());
  }

  /** One session. */
  @Transactional
  SessionBody one(Actor actor, Opened opened, Locale language) {
    return all(actor, List.of(opened), language).getFirst();
  }

  /** Sessions in their order. */
  @Transactional
  List<SessionBody> all(Actor actor, List<Opened> page, Locale language) {
    if (page.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = page.stream().map(opened -> opened.session().id()).toList();
    Map<UUID, Counts> counts = counts(ids);
    Map<UUID, Attendance> mine = mine(actor, ids);
    Names names = names(page.stream().map(Opened::circle).toList());
    return page.stream()
        .map(
            opened ->
                body(
                    opened,
                    counts.getOrDefault(opened.session().id(), Counts.NONE),
                    mine.get(opened.session().id()),
                    names,
                    language))
        .toList();
  }

  private SessionBody body(
      Opened opened, Counts counts, @Nullable Attendance mine, Names names, Locale language) {
    MatchingSession session = opened.session();
    SessionCircle circle = opened.circle();
    boolean staff = opened.sight().worksWithPeople() || opened.sight() == SessionSight.MANAGER;
    return new SessionBody(
        session.id(),
        session.seriesId(),
        session.kind(),
        word(language, "kind", session.kind()),
        session.title(),
        session.place(),
        dateOf(session.startsAt()),
        clockOf(session.startsAt()),
        clockOf(session.endsAt()),
        session.startsAt(),
        session.endsAt(),
        session.capacity(),
        session.freeJoin(),
        session.goal(),
        session.status(),
        word(language, "status", session.status()),
        session.cancelReason(),
        circle.municipalities(),
        staff ? names.helpers(circle, language) : null,
        staff ? names.partners(circle) : null,
        staff ? names.employers(circle) : null,
        opened.sight(),
        staff ? counts.listed() : null,
        staff ? counts.confirmed() : null,
        staff ? counts.present() : null,
        staff ? null : mine,
        opened.sight().plans() ? session.status().next().stream().sorted().toList() : List.of(),
        session.version());
  }

  static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, Time.AMSTERDAM);
  }

  static String clockOf(Instant moment) {
    return CLOCK.format(LocalTime.ofInstant(moment, Time.AMSTERDAM));
  }

  /** Who is around, with names. */
  record Around(List<HelperBody> helpers, List<Named> partners) {}

  /** Names of a circle that is of no session yet. */
  Around around(SessionCircle circle, Locale language) {
    Names names = names(List.of(circle));
    return new Around(names.helpers(circle, language), names.partners(circle));
  }

  private Names names(Collection<SessionCircle> circles) {
    Set<UUID> users =
        circles.stream()
            .flatMap(circle -> circle.helpers().stream())
            .map(SessionCircle.Helping::userId)
            .collect(Collectors.toSet());
    Set<UUID> employerIds =
        circles.stream()
            .flatMap(circle -> circle.employerIds().stream())
            .collect(Collectors.toSet());
    boolean partners = circles.stream().anyMatch(one -> !one.partnerIds().isEmpty());
    return new Names(
        accounts.findAll(users),
        partners
            ? accounts.partners().stream()
                .collect(Collectors.toMap(Accounts.Partner::id, Accounts.Partner::name))
            : Map.of(),
        employers.briefs(employerIds));
  }

  /** Attendance of the reader himself: the person, or the employer he is of. */
  private Map<UUID, Attendance> mine(Actor actor, Collection<UUID> ids) {
    Map<UUID, Attendance> mine = new HashMap<>();
    if (actor.is(Role.JOB_SEEKER)) {
      jobSeekers
          .ofAccount(actor.userId())
          .ifPresent(
              person -> attendance("session_person", "job_seeker_id", List.of(person), ids, mine));
    }
    Set<UUID> own = employerAccess.ownOf(actor);
    if (!own.isEmpty()) {
      attendance("session_employer", "employer_id", List.copyOf(own), ids, mine);
    }
    return mine;
  }

  private void attendance(
      String table,
      String column,
      List<UUID> who,
      Collection<UUID> ids,
      Map<UUID, Attendance> into) {
    jdbc.prepareStatement(
        "SELECT session_id, attendance FROM "
            + table
            + " WHERE "
            + Conditions.in(column, who.size())
            + " AND attendance <> 'LISTED' AND "
            + Conditions.in("session_id", ids.size()),
        select -> {
          int parameter = 1;
          for (UUID id : Stream.concat(who.stream(), ids.stream()).toList()) {
            select.setString(parameter++, id.toString());
          }
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              into.put(UUID.fromString(row.getString(1)), Attendance.valueOf(row.getString(2)));
            }
          }
          return into;
        });
  }

  private Map<UUID, Counts> counts(Collection<UUID> ids) {
    Map<UUID, Counts> counts = new HashMap<>();
    return jdbc.prepareStatement(
        "SELECT session_id, SUM(attendance <> 'DECLINED'), SUM(attendance IN ('CONFIRMED',"
            + " 'PRESENT')), SUM(attendance = 'PRESENT') FROM session_person WHERE "
            + Conditions.in("session_id", ids.size())
            + " GROUP BY session_id",
        select -> {
          int parameter = 1;
          for (UUID id : ids) {
            select.setString(parameter++, id.toString());
          }
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              counts.put(
                  UUID.fromString(row.getString(1)),
                  new Counts(row.getInt(2), row.getInt(3), row.getInt(4)));
            }
          }
          return counts;
        });
  }

  /** How many people are on a list, said they come, and came. */
  private record Counts(int listed, int confirmed, int present) {
    static final Counts NONE = new Counts(0, 0, 0);
  }

  /** Names of whoever is around a page of sessions. */
  private record Names(
      Map<UUID, Accounts.Person> users,
      Map<UUID, String> partnerNames,
      Map<UUID, EmployerBrief> briefs) {
    List<HelperBody> helpers(SessionCircle circle, Locale language) {
      return circle.helpers().stream()
          .filter(helping -> users.containsKey(helping.userId()))
          .map(
              helping ->
                  new HelperBody(
                      helping.userId(),
                      users.get(helping.userId()).displayName(),
                      helping.role(),
                      word(language, "helper", helping.role())))
          .toList();
    }

    List<Named> partners(SessionCircle circle) {
      return circle.partnerIds().stream()
          .map(id -> new Named(id, partnerNames.getOrDefault(id, "")))
          .toList();
    }

    List<Named> employers(SessionCircle circle) {
      return circle.employerIds().stream()
          .filter(briefs::containsKey)
          .map(id -> new Named(id, briefs.get(id).name()))
          .toList();
    }
  }
}
