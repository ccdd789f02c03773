package nl.wsp.api.networkcafe.live;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.live.BoardBodies.ActionBody;
import nl.wsp.api.networkcafe.live.BoardBodies.ActionWanted;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Actions agreed at a session: what, who, by when. About a person only for who may see him; done at
 * any time, also when the session is over.
 */
@Singleton
class SessionActions {
  static final String AGGREGATE = "SESSION_ACTION";
  private static final int MOST = 500;
  private static final int MAX_WHAT = 500;

  private final BoardAccess access;
  private final MatchingSessions sessions;
  private final ActionRepository actions;
  private final CandidateSources sources;
  private final Accounts accounts;
  private final Commands commands;
  private final EventLog log;
  private final ChangeHistory history;
  private final Clock clock;

  SessionActions(
      BoardAccess access,
      MatchingSessions sessions,
      ActionRepository actions,
      CandidateSources sources,
      Accounts accounts,
      Commands commands,
      EventLog log,
      ChangeHistory history,
      Clock clock) {
    this.access = access;
    this.sessions = sessions;
    this.actions = actions;
    this.sources = sources;
    this.accounts = accounts;
    this.commands = commands;
    this.log = log;
    this.history = history;
    this.clock = clock;
  }

  /** How many open actions there are about each of these people, from whatever session. */
  @Transactional
  public Map<UUID, Integer> openOf(List<UUID> jobSeekerIds) {
    Map<UUID, Integer> open = new HashMap<>();
    if (!jobSeekerIds.isEmpty()) {
      actions
          .findOpen(jobSeekerIds)
          .forEach(
              action -> open.merge(Objects.requireNonNull(action.jobSeekerId()), 1, Integer::sum));
    }
    return open;
  }

  /** Actions of a session about people whom the actor may see, in the order of agreeing. */
  @Transactional
  public List<ActionBody> list(Actor actor, UUID sessionId) {
    access.open(actor, sessionId);
    List<ActionRow> all = actions.findOfSession(sessionId, MOST);
    Set<UUID> visible =
        access.visible(
            actor,
            all.stream().map(ActionRow::jobSeekerId).filter(Objects::nonNull).distinct().toList());
    return bodies(
        actor,
        sessionId,
        all.stream()
            .filter(each -> each.jobSeekerId() == null || visible.contains(each.jobSeekerId()))
            .toList());
  }

  /** Actions about one person: of this session, and open ones of others. */
  @Transactional
  List<ActionBody> of(Actor actor, SessionPerson person) {
    return bodies(
        actor,
        person.sessionId(),
        actions.findOfPerson(person.jobSeekerId(), person.sessionId(), MOST));
  }

  /**
   * Agrees an action.
   *
   * @throws Problem 404 for a session or card out of sight, 400 or 422 naming what is wrong
   */
  @Transactional
  public ActionBody agree(Actor actor, UUID sessionId, ActionWanted wanted, @Nullable String key) {
    access.work(actor, sessionId);
    SessionPerson person =
        wanted.cardId() == null ? null : access.person(actor, sessionId, wanted.cardId());
    check(wanted, null);
    UUID id =
        commands.once(
            actor,
            key,
            "matching-sessions/" + sessionId + "/actions",
            wanted,
            doer -> {
              log.lock(sessionId);
              ActionRow row =
                  actions.save(
                      new ActionRow(
                          doer.commandId(),
                          sessionId,
                          person == null ? null : person.jobSeekerId(),
                          wanted.what().strip(),
                          wanted.ownerId() == null ? actor.userId() : wanted.ownerId(),
                          wanted.dueOn(),
                          null,
                          null,
                          0,
                          actor.userId(),
                          clock.instant()));
              note(doer, row, null);
            });
    return one(actor, sessionId, id);
  }

  /**
   * Changes an action, or notes that it is done or not done after all.
   *
   * @throws Problem as {@link #agree}; 409 or 412 by the version
   */
  @Transactional
  public ActionBody change(
      Actor actor,
      UUID sessionId,
      UUID id,
      ActionWanted wanted,
      @Nullable String ifMatch,
      @Nullable String key) {
    ActionRow seen = inSight(actor, sessionId, id);
    check(wanted, seen);
    commands.once(
        actor,
        key,
        "matching-sessions/" + sessionId + "/actions/" + id,
        wanted,
        doer -> {
          log.lock(sessionId);
          ActionRow before = inSight(actor, sessionId, id);
          Versions.check(ifMatch, wanted.version(), before.version());
          boolean done = Boolean.TRUE.equals(wanted.done());
          boolean already = before.doneAt() != null;
          ActionRow after =
              actions.update(
                  before.with(
                      wanted.what().strip(),
                      wanted.ownerId() == null ? before.ownerId() : wanted.ownerId(),
                      wanted.dueOn(),
                      done ? (already ? before.doneAt() : clock.instant()) : null,
                      done ? (already ? before.doneBy() : actor.userId()) : null));
          note(doer, after, before);
        });
    return one(actor, sessionId, id);
  }

  private void check(ActionWanted wanted, @Nullable ActionRow before) {
    Violations violations = new Violations();
    if (wanted.what() == null || wanted.what().isBlank()) {
      violations.invalid("/what", "required");
    } else if (wanted.what().length() > MAX_WHAT) {
      violations.invalid("/what", "size", 1, MAX_WHAT);
    }
    if (wanted.dueOn() == null) {
      violations.invalid("/dueOn", "required");
    } else if (before == null && wanted.dueOn().isBefore(Time.today(clock))) {
      violations.breaksRule("/dueOn", "in-past");
    }
    if (wanted.ownerId() != null
        && !accounts.isMember(wanted.ownerId(), Role.ACCOUNT_MANAGER)
        && !accounts.isMember(wanted.ownerId(), Role.CONSULTANT)) {
      violations.breaksRule("/ownerId", "unknown-colleague");
    }
    violations.throwIfAny();
  }

  private ActionRow inSight(Actor actor, UUID sessionId, UUID id) {
    access.open(actor, sessionId);
    ActionRow row = actions.findByIdAndSessionId(id, sessionId).orElseThrow(Problem::notFound);
    if (row.jobSeekerId() != null && !access.sees(actor, row.jobSeekerId())) {
      throw Problem.notFound();
    }
    return row;
  }

  private ActionBody one(Actor actor, UUID sessionId, UUID id) {
    return bodies(actor, sessionId, List.of(inSight(actor, sessionId, id))).getFirst();
  }

  private void note(Doer doer, ActionRow after, @Nullable ActionRow before) {
    history.record(
        AGGREGATE,
        after.id(),
        after.version(),
        before == null ? "CREATE" : "UPDATE",
        doer.userId(),
        null,
        before == null ? null : Tracked.of(before),
        Tracked.of(after));
    log.append(
        after.sessionId(),
        EventKind.ACTION,
        after.jobSeekerId(),
        doer.userId(),
        doer.commandId(),
        EventContent.ofAction(doer, after.id(), null));
  }

  private List<ActionBody> bodies(Actor actor, UUID sessionId, List<ActionRow> rows) {
    Set<UUID> owners = new HashSet<>();
    rows.forEach(row -> owners.add(row.ownerId()));
    Map<UUID, Accounts.Person> names = accounts.findAll(owners);
    List<UUID> about =
        rows.stream().map(ActionRow::jobSeekerId).filter(Objects::nonNull).distinct().toList();
    Map<UUID, String> headlines = sources.headlines(about);
    Map<UUID, UUID> cards =
        about.isEmpty()
            ? Map.of()
            : sessions.everybody(sessionId).stream()
                .collect(Collectors.toMap(SessionPerson::jobSeekerId, SessionPerson::id));
    Function<UUID, String> name = id -> names.containsKey(id) ? names.get(id).displayName() : "";
    return rows.stream()
        .map(
            row ->
                new ActionBody(
                    row.id(),
                    row.sessionId(),
                    row.jobSeekerId() == null ? null : cards.get(row.jobSeekerId()),
                    row.jobSeekerId() == null ? null : headlines.get(row.jobSeekerId()),
                    row.what(),
                    row.ownerId(),
                    name.apply(row.ownerId()),
                    row.dueOn(),
                    row.doneAt() != null,
                    row.doneAt(),
                    row.sessionId().equals(sessionId),
                    row.version()))
        .toList();
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(UUID ownerId, LocalDate dueOn, boolean done) {
    static Tracked of(ActionRow row) {
      return new Tracked(row.ownerId(), row.dueOn(), row.doneAt() != null);
    }
  }
}
