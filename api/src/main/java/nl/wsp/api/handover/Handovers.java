package nl.wsp.api.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.handover.HandedOverWork.Moving;
import nl.wsp.api.handover.HandoverBodies.ColleagueBody;
import nl.wsp.api.handover.HandoverBodies.HandedBody;
import nl.wsp.api.handover.HandoverBodies.HandoverBody;
import nl.wsp.api.handover.HandoverBodies.NewHandover;
import nl.wsp.api.handover.HandoverBodies.NotedPerson;
import nl.wsp.api.handover.HandoverRepository.HandedOver;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.JobSeekers.Helped;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.signal.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Gives work to a colleague of the same municipality: some people with the work about them, or
 * everything, because somebody leaves. One hands over one's own, a team leader that of somebody in
 * his municipality; he learns counts, never whom. People go to consultants and employers to account
 * managers only: whoever was both is handed over to two.
 */
@Singleton
public class Handovers {
  private static final int MOST_PEOPLE = 500;
  private static final int MOST_LISTED = 50;
  private static final int LONGEST_NOTE = 2000;

  private final HandoverRepository handovers;
  private final JobSeekers jobSeekers;
  private final Employers employers;
  private final HandoverReaches reaches;
  private final Signals signals;
  private final List<HandedOverWork> work;
  private final HandoverNews news;
  private final Accounts accounts;
  private final IdempotentPosts posts;
  private final Clock clock;

  Handovers(
      HandoverRepository handovers,
      JobSeekers jobSeekers,
      Employers employers,
      HandoverReaches reaches,
      Signals signals,
      List<HandedOverWork> work,
      HandoverNews news,
      Accounts accounts,
      IdempotentPosts posts,
      Clock clock) {
    this.handovers = handovers;
    this.jobSeekers = jobSeekers;
    this.employers = employers;
    this.reaches = reaches;
    this.signals = signals;
    this.work = work;
    this.news = news;
    this.accounts = accounts;
    this.posts = posts;
    this.clock = clock;
  }

  /** Consultants and account managers whom the actor reaches, himself among them, by name. */
  @Transactional
  List<ColleagueBody> colleagues(Actor actor) {
    HandoverReach reach = reaches.of(actor);
    Set<UUID> ids = reach.everybody();
    Map<UUID, Long> people = jobSeekers.countOf(ids);
    Map<UUID, Long> portfolios = employers.countOf(ids);
    return accounts.findAll(ids).values().stream()
        .map(
            each ->
                new ColleagueBody(
                    each.id(),
                    each.displayName(),
                    people.getOrDefault(each.id(), 0L),
                    portfolios.getOrDefault(each.id(), 0L),
                    reach.rolesOf(each.id()),
                    each.id().equals(actor.userId())))
        .sorted(
            Comparator.comparing(ColleagueBody::name).thenComparing(each -> each.id().toString()))
        .toList();
  }

  /**
   * Hands over.
   *
   * @throws Problem 400 or 422 naming what is wrong: nobody to hand over to, somebody elsewhere or
   *     with another kind of work, a note that is too long
   */
  @Transactional
  HandoverBody handOver(Actor actor, NewHandover given, @Nullable String idempotencyKey) {
    UUID from = given.from() == null ? actor.userId() : given.from();
    UUID to = given.to();
    Violations violations = new Violations();
    HandoverReach reach = reaches.of(actor);
    if (reach.rolesOf(from).isEmpty()
        || (!from.equals(actor.userId()) && !actor.is(Role.MANAGER))) {
      violations.breaksRule("/from", "unknown-user");
    }
    if (to == null) {
      violations.invalid("/to", "required");
    } else if (to.equals(from)
        || Collections.disjoint(reach.rolesOf(from), reach.rolesOf(to))
        || accounts.findActive(to).isEmpty()) {
      violations.breaksRule("/to", "unknown-user");
    }
    Map<UUID, String> chosen = notes("people", given.people(), violations);
    Map<UUID, String> notes = notes("notes", given.notes(), violations);
    notes.putAll(chosen);
    if (given.note() != null && given.note().length() > LONGEST_NOTE) {
      violations.invalid("/note", "size", 0, LONGEST_NOTE);
    }
    violations.throwIfAny();
    Set<UUID> only = given.people() == null ? null : chosen.keySet();
    Set<Role> takes = reach.rolesOf(to);
    UUID id =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "caseload-handovers",
            given,
            newId -> move(actor, newId, from, to, takes, given.note(), only, notes));
    return read(actor, id);
  }

  private static Map<UUID, String> notes(
      String list, @Nullable List<NotedPerson> given, Violations violations) {
    Map<UUID, String> notes = new HashMap<>();
    List<NotedPerson> noted = given == null ? List.of() : given;
    for (int i = 0; i < noted.size(); i++) {
      UUID person = noted.get(i).jobSeekerId();
      String note = noted.get(i).note();
      String pointer = "/" + list + "/" + i;
      if (person == null) {
        violations.invalid(pointer + "/jobSeekerId", "required");
      } else if (note != null && note.length() > LONGEST_NOTE) {
        violations.invalid(pointer + "/note", "size", 0, LONGEST_NOTE);
      } else {
        notes.put(person, note == null ? "" : note.strip());
      }
    }
    return notes;
  }

  private void move(
      Actor actor,
      UUID id,
      UUID from,
      UUID to,
      Set<Role> takes,
      @Nullable String given,
      @Nullable Set<UUID> only,
      Map<UUID, String> notes) {
    boolean everything = only == null;
    List<Helped> moved =
        takes.contains(Role.CONSULTANT)
            ? jobSeekers.handOver(actor.userId(), from, to, only, MOST_PEOPLE)
            : List.of();
    Set<UUID> ids = moved.stream().map(Helped::id).collect(Collectors.toSet());
    if (!ids.containsAll(everything ? notes.keySet() : only)) {
      throw Problem.unprocessable(everything ? "/notes" : "/people", "unknown-person");
    }
    Moving moving = new Moving(actor.userId(), from, to, ids, everything, jobSeekers.idsOf(from));
    int other = 0;
    if (everything && takes.contains(Role.CONSULTANT)) {
      other += jobSeekers.handOverStandIn(actor.userId(), from, to, MOST_PEOPLE);
    }
    List<UUID> portfolio =
        everything && takes.contains(Role.ACCOUNT_MANAGER)
            ? employers.handOver(actor.userId(), from, to)
            : List.of();
    int movedSignals = signals.handOver(actor.userId(), from, to, moving::takes);
    for (HandedOverWork each : work) {
      other += each.handOver(moving);
    }
    handovers.save(
        new HandoverRow(
            id,
            from,
            to,
            given == null || given.isBlank() ? null : given.strip(),
            moved.size(),
            movedSignals,
            other,
            (int) moved.stream().filter(person -> person.userId() == null).count(),
            actor.userId(),
            clock.instant(),
            portfolio.size()));
    news.tell(id, from, to, moved, notes, portfolio);
  }

  /** Handovers that the actor gave, got or did, newest first, without the people. */
  @Transactional
  List<HandoverBody> list(Actor actor) {
    List<HandoverRow> rows = handovers.findOf(actor.userId(), MOST_LISTED);
    Map<UUID, Accounts.Person> names = names(rows);
    return rows.stream().map(row -> body(actor, row, names, null)).toList();
  }

  /** One of them; whoever got it reads the people with their notes. */
  @Transactional
  HandoverBody read(Actor actor, UUID id) {
    HandoverRow row =
        handovers
            .findById(id)
            .filter(
                found ->
                    Set.of(found.fromId(), found.toId()).contains(actor.userId())
                        || found.doneBy().equals(actor.userId()))
            .orElseThrow(Problem::notFound);
    List<HandedBody> handed = row.toId().equals(actor.userId()) ? handed(actor, id) : null;
    return body(actor, row, names(List.of(row)), handed);
  }

  /** People of a handover who have no account, with their names: for letters. */
  @Transactional
  List<String> namesForLetters(Actor actor, UUID id) {
    HandoverRow row = received(actor, id);
    List<UUID> untold =
        handovers.findPeople(row.id()).stream()
            .filter(person -> !person.told())
            .map(HandedOver::jobSeekerId)
            .toList();
    return jobSeekers.ownNames(actor, untold).values().stream().sorted().toList();
  }

  /** The new consultant prints letters; for others the handover has none. */
  private HandoverRow received(Actor actor, UUID id) {
    return handovers
        .findById(id)
        .filter(row -> row.toId().equals(actor.userId()))
        .orElseThrow(Problem::notFound);
  }

  private List<HandedBody> handed(Actor actor, UUID id) {
    List<HandedOver> found = handovers.findPeople(id);
    Map<UUID, String> names =
        jobSeekers.ownNames(actor, found.stream().map(HandedOver::jobSeekerId).toList());
    return found.stream()
        // who went on to somebody else is not read here any more
        .filter(person -> names.containsKey(person.jobSeekerId()))
        .map(
            person ->
                new HandedBody(
                    person.jobSeekerId(),
                    names.get(person.jobSeekerId()),
                    person.note(),
                    person.told()))
        .toList();
  }

  private Map<UUID, Accounts.Person> names(List<HandoverRow> rows) {
    return accounts.findAll(
        rows.stream().flatMap(row -> Stream.of(row.fromId(), row.toId())).distinct().toList());
  }

  private static HandoverBody body(
      Actor actor,
      HandoverRow row,
      Map<UUID, Accounts.Person> names,
      @Nullable List<HandedBody> handed) {
    boolean mine = row.toId().equals(actor.userId());
    return new HandoverBody(
        row.id(),
        names.get(row.fromId()).displayName(),
        names.get(row.toId()).displayName(),
        mine || row.fromId().equals(actor.userId()) ? row.note() : null,
        row.people(),
        row.employers(),
        row.signals(),
        row.otherWork(),
        row.letters(),
        row.doneAt(),
        mine,
        handed);
  }

  /** Removes what was noted about a job seeker, as he is erased; the counts stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetAbout(UUID jobSeekerId) {
    handovers.deleteAbout(jobSeekerId);
  }
}
