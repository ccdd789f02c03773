package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.outbox.Outbox;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/**
 * The only door to a person's file: every part is opened here, through the access policy and with a
 * row in the access log; every change of a part raises the version of the file, writes history and
 * announces the person to the index.
 */
@Singleton
class JobSeekerFiles {
  /** Name of the root in history and outbox. */
  static final String AGGREGATE = "JOB_SEEKER";

  private final JobSeekerRepository people;
  private final ConsentRepository consents;
  private final JobSeekerAccess access;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final Outbox outbox;
  private final Clock clock;

  JobSeekerFiles(
      JobSeekerRepository people,
      ConsentRepository consents,
      JobSeekerAccess access,
      AccessLog accessLog,
      ChangeHistory history,
      Outbox outbox,
      Clock clock) {
    this.people = people;
    this.consents = consents;
    this.access = access;
    this.accessLog = accessLog;
    this.history = history;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Opens a part for reading and logs the look.
   *
   * @param sample number of a quality sample
   * @throws Problem 404 when the person does not exist for the actor, 403 when the part is not for
   *     him, 400 when a quality officer names no sample
   */
  @Transactional
  Opened open(Actor actor, UUID id, Part part, @Nullable String sample) {
    JobSeeker person = people.findById(id).orElseThrow(Problem::notFound);
    Relation relation = access.require(actor, person, part, validAudiencesOf(id), sample);
    log(actor, person, relation, part, sample);
    return new Opened(person, relation);
  }

  /**
   * Opens a part for a change.
   *
   * @throws Problem as {@link #open}; 403 when the actor may read only; 409, 412 or 400 by the
   *     version
   */
  @Transactional
  Opened edit(
      Actor actor, UUID id, Part part, @Nullable String ifMatch, @Nullable Long bodyVersion) {
    Opened opened = open(actor, id, part, null);
    if (!opened.relation().mayWrite(part)) {
      throw Problem.notAllowed();
    }
    Versions.check(ifMatch, bodyVersion, opened.person().version());
    return opened;
  }

  /**
   * Saves the root with a new version; to be called before a part is written, so that of two
   * changes at once the second finds the version gone.
   *
   * @param before state of what changed
   * @param after state of what changed
   * @return the root as stored
   */
  @Transactional(Transactional.TxType.MANDATORY)
  JobSeeker change(
      JobSeeker person,
      String action,
      @Nullable UUID actorId,
      @Nullable Object before,
      @Nullable Object after) {
    JobSeeker saved = people.update(person.changedAt(clock.instant()));
    announce(saved, action, actorId, before, after);
    return saved;
  }

  /** Stores a new root. */
  @Transactional(Transactional.TxType.MANDATORY)
  JobSeeker add(JobSeeker person, String action, @Nullable UUID actorId, Object after) {
    return addAll(List.of(new NewFile(person, action, after)), actorId).getFirst();
  }

  /** Stores new roots, in as many statements as for one. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<JobSeeker> addAll(List<NewFile> files, @Nullable UUID actorId) {
    List<JobSeeker> saved = people.saveAll(files.stream().map(NewFile::person).toList());
    List<ChangeHistory.NewRoot> roots = new ArrayList<>();
    Map<UUID, Long> versions = new LinkedHashMap<>();
    for (int i = 0; i < saved.size(); i++) {
      JobSeeker person = saved.get(i);
      NewFile file = files.get(i);
      roots.add(
          new ChangeHistory.NewRoot(person.id(), person.version(), file.action(), file.after()));
      versions.put(person.id(), person.version());
    }
    history.recordNew(AGGREGATE, actorId, roots);
    outbox.addAll(AGGREGATE, versions);
    return saved;
  }

  private void announce(
      JobSeeker saved,
      String action,
      @Nullable UUID actorId,
      @Nullable Object before,
      @Nullable Object after) {
    history.record(AGGREGATE, saved.id(), saved.version(), action, actorId, null, before, after);
    outbox.add(AGGREGATE, saved.id(), saved.version());
  }

  private void log(
      Actor actor, JobSeeker person, Relation relation, Part part, @Nullable String sample) {
    if (relation == Relation.SELF) {
      return;
    }
    LookContext context = JobSeekerAccess.contextOf(relation, sample);
    if (part == Part.TARGET_GROUP || part == Part.INCOME) {
      accessLog.targetGroup(actor, List.of(person.id()), context);
    } else if (relation == Relation.SAMPLE && part != Part.FILE && part != Part.CV) {
      accessLog.sample(actor, person.id(), context.id());
    } else {
      accessLog.profile(actor, person.id(), context);
    }
  }

  private Set<String> validAudiencesOf(UUID id) {
    return consents.findValid(List.of(id), Time.today(clock)).stream()
        .map(ConsentRepository.ValidConsent::audience)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A root to be stored, with what the history says of it. */
  record NewFile(JobSeeker person, String action, Object after) {}

  /** A person with what the actor is to him. */
  record Opened(JobSeeker person, Relation relation) {}
}
