package nl.wsp.api.aftercare;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.aftercare.AftercareBodies.AftercareBody;
import nl.wsp.api.aftercare.AftercareBodies.Choice;
import nl.wsp.api.aftercare.AftercareBodies.ContactBody;
import nl.wsp.api.aftercare.AftercareBodies.NewContact;
import nl.wsp.api.aftercare.AftercareBodies.PlannedBody;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.JobSeekers.Helped;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.jobseeker.Relation;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Aftercare of one person: read by himself and by his own consultant, who notes contacts. The
 * person may decline, himself or through his consultant, and is told how to come back.
 */
@Singleton
public class Aftercare {
  private static final String AGGREGATE = "AFTERCARE";
  private static final int MOST_CONTACTS = 100;
  private static final int LONGEST_NOTE = 2000;

  private final ContactRepository contacts;
  private final ChoiceRepository choices;
  private final List<OutflowSource> sources;
  private final JobSeekers people;
  private final Accounts accounts;
  private final Signals signals;
  private final Messages messages;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Clock clock;

  Aftercare(
      ContactRepository contacts,
      ChoiceRepository choices,
      List<OutflowSource> sources,
      JobSeekers people,
      Accounts accounts,
      Signals signals,
      Messages messages,
      ChangeHistory history,
      IdempotentPosts posts,
      Clock clock) {
    this.contacts = contacts;
    this.choices = choices;
    this.sources = sources;
    this.people = people;
    this.accounts = accounts;
    this.signals = signals;
    this.messages = messages;
    this.history = history;
    this.posts = posts;
    this.clock = clock;
  }

  @Transactional
  AftercareBody read(Actor actor, UUID id, Locale language) {
    Relation relation = people.open(actor, id, Part.AFTERCARE);
    return body(id, relation == Relation.OWN_CONSULTANT, language);
  }

  /** Notes a contact; what the plan asked of that party is settled. */
  @Transactional
  void note(Actor actor, UUID id, NewContact given, @Nullable String idempotencyKey) {
    if (people.open(actor, id, Part.AFTERCARE) != Relation.OWN_CONSULTANT) {
      throw Problem.notAllowed();
    }
    LocalDate today = Time.today(clock);
    Violations violations = new Violations();
    Optional<ContactRow.Party> party =
        Arrays.stream(ContactRow.Party.values())
            .filter(each -> each.name().equals(given.party()))
            .findFirst();
    if (party.isEmpty()) {
      violations.invalid("/party", "unknown-code", given.party());
    }
    String text = given.note() == null ? "" : given.note().strip();
    if (text.isEmpty()) {
      violations.invalid("/note", "required");
    } else if (text.length() > LONGEST_NOTE) {
      violations.invalid("/note", "size", 1, LONGEST_NOTE);
    }
    LocalDate on = given.on() == null ? today : given.on();
    if (on.isAfter(today)) {
      violations.breaksRule("/on", "in-future");
    }
    violations.throwIfAny();
    posts.once(
        actor.userId(),
        idempotencyKey,
        "job-seekers/" + id + "/aftercare/contacts",
        given,
        newId -> add(actor, newId, id, party.orElseThrow(), on, text));
  }

  private void add(
      Actor actor, UUID newId, UUID id, ContactRow.Party party, LocalDate on, String text) {
    contacts.save(new ContactRow(newId, id, party, on, text, actor.userId(), clock.instant()));
    for (Outflow outflow : running(id)) {
      if (party == ContactRow.Party.EMPLOYER) {
        signals.settle(SignalKind.AFTERCARE_EMPLOYER, outflow.id());
      } else {
        settleWithPerson(outflow);
      }
    }
  }

  private void settleWithPerson(Outflow outflow) {
    signals.settle(SignalKind.AFTERCARE_PERSON, outflow.id());
    signals.settle(SignalKind.AFTERCARE_STATUS_HOLDER, outflow.id());
  }

  /** Keeps whether the person wants contact. What ends is signalled all the same. */
  @Transactional
  AftercareBody choose(
      Actor actor, UUID id, Choice given, @Nullable String ifMatch, Locale language) {
    Relation relation = people.open(actor, id, Part.AFTERCARE);
    Boolean declined = given.declined();
    if (declined == null) {
      throw Problem.invalid("/declined", "required");
    }
    ChoiceRow before = choices.findById(id).orElse(null);
    Versions.check(ifMatch, given.version(), before == null ? 0 : before.version());
    ChoiceRow after =
        new ChoiceRow(
            id, declined, before == null ? 1 : before.version(), actor.userId(), clock.instant());
    ChoiceRow saved = before == null ? choices.save(after) : choices.update(after);
    history.record(
        AGGREGATE,
        id,
        saved.version(),
        declined ? "DECLINED" : "WANTED",
        actor.userId(),
        null,
        new Tracked(before != null && before.declined()),
        new Tracked(declined));
    if (declined) {
      running(id).forEach(this::settleWithPerson);
      tellHowToComeBack(id);
    }
    return body(id, relation == Relation.OWN_CONSULTANT, language);
  }

  /** Removes contacts and choice of a job seeker, as he is erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetAbout(UUID jobSeekerId) {
    contacts.deleteOf(jobSeekerId);
    choices.deleteById(jobSeekerId);
  }

  private void tellHowToComeBack(UUID id) {
    Helped person = people.helped(List.of(id)).get(id);
    Optional<Accounts.Person> consultant = consultantOf(person);
    if (person.userId() != null) {
      messages.send(
          Message.of(
                  MessageKind.AFTERCARE_STOPPED,
                  person.userId(),
                  "/mijn/nazorg",
                  Map.of("consultant", consultant.map(Accounts.Person::displayName).orElse("-")))
              .about(id));
    }
  }

  private AftercareBody body(UUID id, boolean writes, Locale language) {
    Helped person = people.helped(List.of(id)).get(id);
    Optional<Accounts.Person> consultant = consultantOf(person);
    Optional<ChoiceRow> choice = choices.findById(id);
    boolean declined = choice.map(ChoiceRow::declined).orElse(false);
    List<ContactRow> rows = contacts.findLatest(id, MOST_CONTACTS);
    Map<UUID, Accounts.Person> authors =
        accounts.findAll(rows.stream().map(ContactRow::authorId).toList());
    return new AftercareBody(
        declined,
        consultant.map(Accounts.Person::displayName).orElse(null),
        consultant.map(Accounts.Person::phone).orElse(null),
        running(id).stream()
            .flatMap(outflow -> planned(outflow, person.statusHolder(), declined, writes, language))
            .sorted(Comparator.comparing(PlannedBody::on))
            .toList(),
        rows.stream()
            .filter(row -> writes || row.party() == ContactRow.Party.PERSON)
            .map(
                row ->
                    new ContactBody(
                        row.id(),
                        row.party(),
                        row.contactOn(),
                        row.note(),
                        Optional.ofNullable(authors.get(row.authorId()))
                            .map(Accounts.Person::displayName)
                            .orElse(null)))
            .toList(),
        writes,
        person.userId() == null,
        choice.map(ChoiceRow::version).orElse(0L));
  }

  private Optional<Accounts.Person> consultantOf(Helped person) {
    return Optional.ofNullable(person.consultantId()).flatMap(accounts::find);
  }

  private Stream<PlannedBody> planned(
      Outflow outflow, boolean statusHolder, boolean declined, boolean staff, Locale language) {
    LocalDate today = Time.today(clock);
    // that somebody is a status holder stands in no list that he did not ask for
    Stream<PlannedBody> contactsDue =
        ContactPlan.on(outflow.startsOn())
            .contacts(outflow.startsOn(), outflow.employerId() != null, statusHolder && staff)
            .stream()
            .filter(due -> due.kind() == SignalKind.AFTERCARE_EMPLOYER || !declined)
            .filter(due -> !due.on().isBefore(today))
            .map(due -> plannedBody(due.kind(), due.on(), language));
    LocalDate end = outflow.endsOn();
    Stream<PlannedBody> ends =
        end == null ? Stream.empty() : Stream.of(plannedBody(outflow.endKind(), end, language));
    return Stream.concat(contactsDue, ends);
  }

  private static PlannedBody plannedBody(SignalKind kind, LocalDate on, Locale language) {
    return new PlannedBody(kind.name(), Texts.of("notification", language, "planned." + kind), on);
  }

  private List<Outflow> running(UUID id) {
    LocalDate today = Time.today(clock);
    return sources.stream().flatMap(source -> source.runningOf(id, today).stream()).toList();
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(boolean declined) {}
}
