package nl.wsp.api.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.handover.HandoverBodies.ColleagueBody;
import nl.wsp.api.handover.HandoverBodies.HandedBody;
import nl.wsp.api.handover.HandoverBodies.HandoverBody;
import nl.wsp.api.handover.HandoverBodies.NewHandover;
import nl.wsp.api.handover.HandoverBodies.NotedPerson;
import nl.wsp.api.handover.HandoverRepository.HandedOver;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.JobSeekers.Helped;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.signal.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Gives a caseload to another consultant of the same municipality. A consultant hands over his own,
 * a team leader that of somebody in his municipality; he learns counts, never whom.
 */
@Singleton
class Handovers {
  private static final int MOST_PEOPLE = 500;
  private static final int MOST_LISTED = 50;
  private static final int LONGEST_NOTE = 2000;

  private final HandoverRepository handovers;
  private final JobSeekers people;
  private final Signals signals;
  private final List<HandedOverWork> work;
  private final Messages messages;
  private final Accounts accounts;
  private final IdempotentPosts posts;
  private final Clock clock;

  Handovers(
      HandoverRepository handovers,
      JobSeekers people,
      Signals signals,
      List<HandedOverWork> work,
      Messages messages,
      Accounts accounts,
      IdempotentPosts posts,
      Clock clock) {
    this.handovers = handovers;
    this.people = people;
    this.signals = signals;
    this.work = work;
    this.messages = messages;
    this.accounts = accounts;
    this.posts = posts;
    this.clock = clock;
  }

  /** Consultants of the actor's municipalities, himself among them, by name. */
  @Transactional
  List<ColleagueBody> colleagues(Actor actor) {
    Set<UUID> ids = consultantsOf(actor);
    Map<UUID, Long> sizes = people.countOf(ids);
    return accounts.findAll(ids).values().stream()
        .map(
            each ->
                new ColleagueBody(
                    each.id(),
                    each.displayName(),
                    sizes.getOrDefault(each.id(), 0L),
                    each.id().equals(actor.userId())))
        .sorted(
            Comparator.comparing(ColleagueBody::name).thenComparing(each -> each.id().toString()))
        .toList();
  }

  /**
   * Hands over.
   *
   * @throws Problem 400 or 422 naming what is wrong: nobody to hand over to, a consultant
   *     elsewhere, a note that is too long
   */
  @Transactional
  HandoverBody handOver(Actor actor, NewHandover given, @Nullable String idempotencyKey) {
    UUID from = given.from() == null ? actor.userId() : given.from();
    UUID to = given.to();
    Violations violations = new Violations();
    Set<UUID> reach = consultantsOf(actor);
    if (!reach.contains(from) || (!from.equals(actor.userId()) && !actor.is(Role.MANAGER))) {
      violations.breaksRule("/from", "unknown-user");
    }
    if (to == null) {
      violations.invalid("/to", "required");
    } else if (!reach.contains(to) || to.equals(from)) {
      violations.breaksRule("/to", "unknown-user");
    }
    Map<UUID, String> notes = notes(given, violations);
    violations.throwIfAny();
    UUID id =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "caseload-handovers",
            given,
            newId -> move(actor, newId, from, to, given, notes));
    return read(actor, id);
  }

  private static Map<UUID, String> notes(NewHandover given, Violations violations) {
    if (given.note() != null && given.note().length() > LONGEST_NOTE) {
      violations.invalid("/note", "size", 0, LONGEST_NOTE);
    }
    Map<UUID, String> notes = new HashMap<>();
    List<NotedPerson> noted = given.people() == null ? List.of() : given.people();
    for (int i = 0; i < noted.size(); i++) {
      UUID person = noted.get(i).jobSeekerId();
      String note = noted.get(i).note();
      if (person == null) {
        violations.invalid("/people/" + i + "/jobSeekerId", "required");
      } else if (note != null && note.length() > LONGEST_NOTE) {
        violations.invalid("/people/" + i + "/note", "size", 0, LONGEST_NOTE);
      } else {
        notes.put(person, note == null ? "" : note.strip());
      }
    }
    return notes;
  }

  private void move(
      Actor actor, UUID id, UUID from, UUID to, NewHandover given, Map<UUID, String> notes) {
    Set<UUID> only = given.people() == null ? null : notes.keySet();
    List<Helped> moved = people.handOver(actor.userId(), from, to, only, MOST_PEOPLE);
    Set<UUID> ids = moved.stream().map(Helped::id).collect(Collectors.toSet());
    if (only != null && !ids.containsAll(only)) {
      throw Problem.unprocessable("/people", "unknown-person");
    }
    int movedSignals =
        signals.handOver(
            actor.userId(), from, to, about -> about == null ? only == null : ids.contains(about));
    int other = 0;
    for (HandedOverWork each : work) {
      other += each.handOver(actor.userId(), from, to, ids);
    }
    String note = given.note() == null || given.note().isBlank() ? null : given.note().strip();
    int letters = (int) moved.stream().filter(person -> person.userId() == null).count();
    handovers.save(
        new HandoverRow(
            id,
            from,
            to,
            note,
            moved.size(),
            movedSignals,
            other,
            letters,
            actor.userId(),
            clock.instant()));
    String consultant = name(to);
    for (Helped person : moved) {
      String ofPerson = notes.getOrDefault(person.id(), "");
      handovers.addPerson(
          id, person.id(), ofPerson.isEmpty() ? null : ofPerson, person.userId() != null);
      if (person.userId() != null) {
        messages.send(
            Message.of(
                    MessageKind.CONSULTANT_CHANGED,
                    person.userId(),
                    "/",
                    Map.of("consultant", consultant))
                .about(person.id()));
      }
    }
    messages.send(
        Message.of(
            MessageKind.CASELOAD_RECEIVED,
            to,
            "/overdracht",
            Map.of("from", name(from), "count", String.valueOf(moved.size()))));
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
    return people.ownNames(actor, untold).values().stream().sorted().toList();
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
        people.ownNames(actor, found.stream().map(HandedOver::jobSeekerId).toList());
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
        row.signals(),
        row.otherWork(),
        row.letters(),
        row.doneAt(),
        mine,
        handed);
  }

  /** In the partnership itself: a partner's adviser needs the consent of each person. */
  private Set<UUID> consultantsOf(Actor actor) {
    if (actor.servesAll(Role.MANAGER) || actor.servesAll(Role.CONSULTANT)) {
      return accounts.partnershipMembersAs(Role.CONSULTANT);
    }
    return actor.memberships().stream()
        .filter(each -> each.kind().isPartnership())
        .filter(each -> each.role() == Role.CONSULTANT || each.role() == Role.MANAGER)
        .flatMap(each -> Stream.ofNullable(each.municipalityCode()))
        .distinct()
        .flatMap(code -> accounts.membersServing(code, Role.CONSULTANT).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String name(UUID userId) {
    return Optional.of(userId).flatMap(accounts::find).map(Accounts.Person::displayName).orElse("");
  }
}
