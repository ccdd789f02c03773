package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.IncomingJobSeeker.StatedConsent;
import nl.wsp.api.jobseeker.JobSeekerFiles.NewFile;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/** Takes in people who come whole: imports and demo data. Written as every other change. */
@Singleton
public class JobSeekerIntake {
  private final JobSeekerFiles files;
  private final JobSeekerRepository people;
  private final CompetencyCvRepository cvs;
  private final ConsentRepository consents;
  private final TargetGroupRepository targetGroups;
  private final WageValueRepository wageValues;
  private final CvRules rules;
  private final CvJson json;
  private final Clock clock;

  JobSeekerIntake(
      JobSeekerFiles files,
      JobSeekerRepository people,
      CompetencyCvRepository cvs,
      ConsentRepository consents,
      TargetGroupRepository targetGroups,
      WageValueRepository wageValues,
      CvRules rules,
      CvJson json,
      Clock clock) {
    this.files = files;
    this.people = people;
    this.cvs = cvs;
    this.consents = consents;
    this.targetGroups = targetGroups;
    this.wageValues = wageValues;
    this.rules = rules;
    this.json = json;
    this.clock = clock;
  }

  /** What happened with an incoming person. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /**
   * An incoming person and his file.
   *
   * @param id of the file
   */
  public record Taken(UUID id, Outcome outcome) {}

  /** What is wrong with the form of a CV: pointers and codes, never values. Empty: nothing. */
  public List<Violation> check(CvContent cv) {
    return CvForm.check(cv).found();
  }

  /**
   * Adds people, in one transaction.
   *
   * @return their ids, in the same order
   * @throws Problem 400 or 422 when a CV has not the form of a CV
   */
  @Transactional
  public List<UUID> addAll(List<IncomingJobSeeker> incoming, @Nullable UUID actorId) {
    incoming.forEach(person -> CvForm.check(person.cv()).throwIfAny());
    Instant now = clock.instant();
    List<NewFile> added = new ArrayList<>();
    List<CompetencyCv> newCvs = new ArrayList<>();
    List<Consent> newConsents = new ArrayList<>();
    List<TargetGroupRow> newFacts = new ArrayList<>();
    List<WageValueRow> newValues = new ArrayList<>();
    for (IncomingJobSeeker person : incoming) {
      UUID id = person.id() == null ? Ids.next() : person.id();
      CvContent cv = rules.normalised(person.cv(), false);
      added.add(
          new NewFile(
              root(id, person, now), person.externalId() == null ? "CREATE" : "IMPORT", cv));
      newCvs.add(new CompetencyCv(id, json.write(cv), now));
      person.consents().forEach(stated -> newConsents.add(consent(id, stated, actorId, now)));
      facts(id, person.facts(), now).ifPresent(newFacts::add);
      person.facts().wageValues().forEach(v -> newValues.add(wageValue(id, v, actorId, now)));
    }
    List<JobSeeker> saved = files.addAll(added, actorId);
    cvs.saveAll(newCvs);
    consents.saveAll(newConsents);
    targetGroups.saveAll(newFacts);
    wageValues.saveAll(newValues);
    return saved.stream().map(JobSeeker::id).toList();
  }

  /** Ids of the people of a source by their external id; who is not known is absent. */
  @Transactional
  public Map<String, UUID> idsOf(Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? Map.of()
        : people.findByExternalIdInList(externalIds).stream()
            .collect(Collectors.toUnmodifiableMap(JobSeeker::externalId, JobSeeker::id));
  }

  /**
   * Adds a person, or brings the CV of the one with the same external id up to date. What people
   * here decided stays: a field of the CV the source does not know, consultant, names and consents
   * of a known person are not touched, and a withdrawn consent is not given again.
   *
   * @throws Problem 400 or 422 when the CV has not the form of a CV
   */
  @Transactional
  public Taken addOrRefresh(IncomingJobSeeker incoming, @Nullable UUID actorId) {
    Optional<JobSeeker> known =
        Optional.ofNullable(incoming.externalId()).flatMap(people::findByExternalId);
    return known
        .map(person -> refresh(person, incoming, actorId))
        .orElseGet(() -> new Taken(addAll(List.of(incoming), actorId).getFirst(), Outcome.ADDED));
  }

  /**
   * Gives a person the account with which he signs in.
   *
   * @throws Problem 404 when there is no such person
   */
  @Transactional
  public void linkAccount(UUID id, UUID userId, @Nullable UUID actorId) {
    JobSeeker person = people.findById(id).orElseThrow(Problem::notFound);
    files.change(person.withAccount(userId), "ACCOUNT", actorId, null, null);
  }

  private static JobSeeker root(UUID id, IncomingJobSeeker incoming, Instant now) {
    return new JobSeeker(
        id,
        incoming.userId(),
        incoming.consultantId(),
        incoming.standInId(),
        incoming.municipalityCode(),
        incoming.firstName(),
        incoming.lastName(),
        incoming.email(),
        incoming.phone(),
        incoming.facts().birthDate(),
        incoming.active(),
        incoming.externalId(),
        incoming.sourceFields(),
        null,
        now,
        now);
  }

  private static Consent consent(
      UUID id, StatedConsent stated, @Nullable UUID actorId, Instant now) {
    return new Consent(
        Ids.next(),
        id,
        stated.audience().code(),
        stated.basis(),
        now,
        actorId,
        stated.validUntil(),
        null,
        null);
  }

  private static Optional<TargetGroupRow> facts(UUID id, TargetGroupFacts facts, Instant now) {
    boolean said =
        facts.targetGroup() != null
            || facts.since() != null
            || facts.jobAgreementRegister() != null
            || facts.studentLevel() != null;
    return said
        ? Optional.of(
            new TargetGroupRow(
                id,
                facts.targetGroup(),
                facts.since(),
                facts.jobAgreementRegister(),
                null,
                facts.studentLevel(),
                null,
                null,
                null,
                now))
        : Optional.empty();
  }

  private static WageValueRow wageValue(
      UUID id, WageValue value, @Nullable UUID actorId, Instant now) {
    return new WageValueRow(
        Ids.next(),
        id,
        BigDecimal.valueOf(value.percent()),
        value.kind(),
        null,
        null,
        null,
        value.determinedOn(),
        value.validUntil(),
        actorId,
        now);
  }

  private Taken refresh(JobSeeker person, IncomingJobSeeker incoming, @Nullable UUID actorId) {
    CvForm.check(incoming.cv()).throwIfAny();
    CompetencyCv stored = cvs.findById(person.id()).orElseThrow(Problem::notFound);
    CvContent before = json.read(stored.content());
    CvContent after = consistent(rules.normalised(incoming.cv(), false), before);
    // compared as stored, so that reading it back makes no difference
    if (json.read(json.write(after)).equals(before)
        && person.active() == incoming.active()
        && json.isSame(person.sourceFields(), incoming.sourceFields())) {
      return new Taken(person.id(), Outcome.UNCHANGED);
    }
    files.change(person.refreshed(incoming), "IMPORT", actorId, before, after);
    cvs.update(new CompetencyCv(person.id(), json.write(after), clock.instant()));
    return new Taken(person.id(), Outcome.CHANGED);
  }

  /**
   * The newer CV over the older one. Hours belong together: an older wish that does not fit the new
   * limits is dropped.
   */
  private CvContent consistent(CvContent newer, CvContent older) {
    CvContent merged = newer.over(older);
    if (CvForm.check(merged).isEmpty()) {
      return merged;
    }
    CvContent withoutWish = newer.over(older.withoutWantedHours());
    CvForm.check(withoutWish).throwIfAny();
    return withoutWish;
  }
}
