package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekerFiles.Opened;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.Look;
import org.jspecify.annotations.Nullable;

/** Makes files, keeps who a person is and who helps him, and shows what happened with the file. */
@Singleton
class JobSeekerDesk {
  private static final int HISTORY_LENGTH = 100;

  private final JobSeekerFiles files;
  private final JobSeekerRepository people;
  private final CompetencyCvRepository cvs;
  private final CvJson json;
  private final KnownCodes known;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Clock clock;

  JobSeekerDesk(
      JobSeekerFiles files,
      JobSeekerRepository people,
      CompetencyCvRepository cvs,
      CvJson json,
      KnownCodes known,
      Accounts accounts,
      AccessLog accessLog,
      ChangeHistory history,
      IdempotentPosts posts,
      Clock clock) {
    this.files = files;
    this.people = people;
    this.cvs = cvs;
    this.json = json;
    this.known = known;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.history = history;
    this.posts = posts;
    this.clock = clock;
  }

  @Transactional
  JobSeekerBody read(Actor actor, UUID id, @Nullable String sample) {
    return body(files.open(actor, id, Part.FILE, sample));
  }

  @Transactional
  JobSeekerBody readOwn(Actor actor) {
    JobSeeker own = people.findByUserId(actor.userId()).orElseThrow(Problem::notFound);
    return body(files.open(actor, own.id(), Part.FILE, null));
  }

  @Transactional
  JobSeekerBody create(Actor actor, JobSeekerFields given, @Nullable String idempotencyKey) {
    JobSeekerFields asked = given.normalised();
    UUID id =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "job-seekers",
            asked,
            newId -> add(actor, newId, withDefaults(actor, asked)));
    return read(actor, id, null);
  }

  private void add(Actor actor, UUID id, JobSeekerFields fields) {
    Violations wrong = new Violations();
    fields.check(wrong, Time.today(clock), known);
    if (fields.lastName() == null) {
      wrong.invalid("/lastName", "required");
    }
    checkConsultants(wrong, fields, null);
    if (!actor.userId().equals(fields.consultantId())
        && !actor.userId().equals(fields.standInId())) {
      // who makes a file for somebody else would make one he cannot see
      wrong.breaksRule("/consultantId", "not-yours");
    }
    wrong.throwIfAny();
    JobSeeker blank =
        new JobSeeker(
            id,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            null,
            null,
            null,
            clock.instant(),
            clock.instant());
    files.add(blank.with(fields), "CREATE", actor.userId(), fields);
    cvs.save(new CompetencyCv(id, json.write(CvContent.EMPTY), clock.instant()));
  }

  @Transactional
  JobSeekerBody update(Actor actor, UUID id, JobSeekerFields given, @Nullable String ifMatch) {
    Opened opened = files.edit(actor, id, Part.FILE, ifMatch, given.version());
    JobSeeker person = opened.person();
    JobSeekerFields before = JobSeekerFields.of(person);
    JobSeekerFields fields = given.normalised();
    if (opened.relation() == Relation.SELF) {
      Violations notHis = new Violations();
      fields.checkOwnEdit(notHis, before);
      if (!notHis.isEmpty()) {
        throw Problem.of(ProblemKind.NOT_ALLOWED, notHis.found());
      }
    }
    Violations wrong = new Violations();
    fields.check(wrong, Time.today(clock), known);
    checkConsultants(wrong, fields, before);
    wrong.throwIfAny();
    JobSeeker saved = files.change(person.with(fields), "UPDATE", actor.userId(), before, fields);
    return body(new Opened(saved, opened.relation()));
  }

  /**
   * Takes a person from the intake list.
   *
   * @throws Problem 404 when he is on no intake list of the actor, 409 when he has been taken
   */
  @Transactional
  JobSeekerBody take(Actor actor, UUID id, @Nullable String to) {
    if (!"TAKEN".equals(to)) {
      throw Problem.invalid("/to", to == null ? "required" : "transition");
    }
    Opened opened = files.open(actor, id, Part.FILE, null);
    if (opened.relation() != Relation.INTAKE) {
      throw Problem.conflict("/to", "taken");
    }
    JobSeeker person = opened.person();
    JobSeeker taken = person.takenBy(actor.userId());
    JobSeeker saved =
        files.change(
            taken, "TAKEN", actor.userId(), JobSeekerFields.of(person), JobSeekerFields.of(taken));
    return body(new Opened(saved, Relation.OWN_CONSULTANT));
  }

  @Transactional
  Slice<Look> accessLog(
      Actor actor,
      UUID id,
      @Nullable String sample,
      @Nullable Integer limit,
      @Nullable String cursor,
      Locale language) {
    files.open(actor, id, Part.ACCESS_LOG, sample);
    return accessLog.of(id, limit, cursor, language);
  }

  @Transactional
  Slice<Change> history(Actor actor, UUID id, @Nullable String sample) {
    files.open(actor, id, Part.HISTORY, sample);
    return new Slice<>(history.of(JobSeekerFiles.AGGREGATE, id, HISTORY_LENGTH), null);
  }

  private JobSeekerFields withDefaults(Actor actor, JobSeekerFields asked) {
    List<String> own = actor.municipalitiesAs(Role.CONSULTANT);
    return new JobSeekerFields(
        asked.firstName(),
        asked.lastName(),
        asked.email(),
        asked.phone(),
        asked.birthDate(),
        asked.municipalityCode() == null && !own.isEmpty()
            ? own.getFirst()
            : asked.municipalityCode(),
        asked.consultantId() == null ? actor.userId() : asked.consultantId(),
        asked.standInId(),
        asked.active(),
        null);
  }

  private void checkConsultants(
      Violations wrong, JobSeekerFields fields, @Nullable JobSeekerFields before) {
    if (before != null && before.consultantId() != null && fields.consultantId() == null) {
      wrong.invalid("/consultantId", "required");
    }
    checkConsultant(
        wrong,
        "/consultantId",
        fields.consultantId(),
        before == null ? null : before.consultantId());
    checkConsultant(
        wrong, "/standInId", fields.standInId(), before == null ? null : before.standInId());
  }

  private void checkConsultant(
      Violations wrong, String pointer, @Nullable UUID userId, @Nullable UUID stored) {
    if (userId != null
        && !Objects.equals(userId, stored)
        && !accounts.isMember(userId, Role.CONSULTANT)) {
      wrong.breaksRule(pointer, "consultant");
    }
  }

  private JobSeekerBody body(Opened opened) {
    Set<UUID> professionals =
        Stream.of(opened.person().consultantId(), opened.person().standInId())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    return JobSeekerBody.of(
        opened.person(),
        opened.relation(),
        accounts.findAll(professionals),
        json.fields(opened.person().sourceFields()));
  }
}
