package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** What other features may ask about one person's file. */
@Singleton
public class JobSeekers {
  private final JobSeekerFiles files;
  private final JobSeekerRepository people;
  private final ConsentRepository consents;
  private final TargetGroupRepository targetGroups;
  private final AccessLog accessLog;
  private final Clock clock;

  JobSeekers(
      JobSeekerFiles files,
      JobSeekerRepository people,
      ConsentRepository consents,
      TargetGroupRepository targetGroups,
      AccessLog accessLog,
      Clock clock) {
    this.files = files;
    this.people = people;
    this.consents = consents;
    this.targetGroups = targetGroups;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /**
   * Lets an actor in to a part of a person's file and logs the look, as the person's own pages do.
   *
   * @return what the actor is to the person
   * @throws Problem 404 when the person does not exist for the actor, 403 when the part is not for
   *     him
   */
  @Transactional
  public Relation open(Actor actor, UUID id, Part part) {
    return files.open(actor, id, part, null).relation();
  }

  /**
   * Who helps people, for work that goes on without anybody looking at them; two queries. Shown to
   * nobody as it is.
   */
  @Transactional
  public Map<UUID, Helped> helped(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Set<UUID> statusHolders =
        targetGroups.findByJobSeekerIdInList(Set.copyOf(ids)).stream()
            .filter(facts -> Boolean.TRUE.equals(facts.refugeeStatusHolder()))
            .map(TargetGroupRow::jobSeekerId)
            .collect(Collectors.toUnmodifiableSet());
    return people.findByIdInList(Set.copyOf(ids)).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                JobSeeker::id,
                person ->
                    new Helped(
                        person.id(),
                        person.userId(),
                        person.consultantId(),
                        person.municipalityCode(),
                        statusHolders.contains(person.id()))));
  }

  /**
   * A person and who helps him.
   *
   * @param userId his own account, if he has one
   * @param statusHolder whether he is known to be a refugee status holder
   */
  public record Helped(
      UUID id,
      @Nullable UUID userId,
      @Nullable UUID consultantId,
      @Nullable String municipality,
      boolean statusHolder) {}

  /**
   * Gives people of one consultant to another: each with history and a new version. Who is his
   * stand-in, is so for whoever gets them too.
   *
   * @param only these people, absent for all of his
   * @param most people at most
   * @return whom the new consultant got
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Helped> handOver(
      UUID actorId, UUID from, UUID to, @Nullable Set<UUID> only, int most) {
    List<JobSeeker> moving =
        people.lockOfConsultant(from, most).stream()
            .filter(person -> only == null || only.contains(person.id()))
            .toList();
    for (JobSeeker person : moving) {
      JobSeeker taken =
          person.takenBy(to).withStandIn(to.equals(person.standInId()) ? null : person.standInId());
      files.change(
          taken, "HANDED_OVER", actorId, JobSeekerFields.of(person), JobSeekerFields.of(taken));
    }
    Map<UUID, Helped> moved = helped(moving.stream().map(JobSeeker::id).toList());
    return moving.stream().map(person -> moved.get(person.id())).toList();
  }

  /** Everybody whose own consultant this is, for work that nobody looks at. */
  @Transactional
  public Set<UUID> idsOf(UUID consultantId) {
    return Set.copyOf(people.findIdByConsultantId(consultantId));
  }

  /**
   * Makes somebody else the stand-in where one was: each with history and a new version. Where he
   * is the consultant himself, there is no stand-in any more.
   *
   * @return how many
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOverStandIn(UUID actorId, UUID from, UUID to, int most) {
    List<JobSeeker> standing = people.lockOfStandIn(from, most);
    for (JobSeeker person : standing) {
      JobSeeker after = person.withStandIn(to.equals(person.consultantId()) ? null : to);
      files.change(
          after, "HANDED_OVER", actorId, JobSeekerFields.of(person), JobSeekerFields.of(after));
    }
    return standing.size();
  }

  /** How many people have these consultants, by consultant. */
  @Transactional
  public Map<UUID, Long> countOf(Collection<UUID> consultantIds) {
    return consultantIds.isEmpty()
        ? Map.of()
        : people.countOfConsultants(Set.copyOf(consultantIds)).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    JobSeekerRepository.CaseloadSize::consultantId,
                    JobSeekerRepository.CaseloadSize::people));
  }

  /** The file of the person who signs in with this account. */
  public Optional<UUID> ofAccount(UUID userId) {
    return people.findByUserId(userId).map(JobSeeker::id);
  }

  /** Those of the people whose own consultant, or stand-in, the actor is; one query. */
  @Transactional
  public Set<UUID> ownAmong(Actor actor, Collection<UUID> ids) {
    if (!actor.is(Role.CONSULTANT) || ids.isEmpty()) {
      return Set.of();
    }
    return people.findByIdInList(Set.copyOf(ids)).stream()
        .filter(
            person ->
                actor.userId().equals(person.consultantId())
                    || actor.userId().equals(person.standInId()))
        .map(JobSeeker::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Names of those of the people whose own consultant, or stand-in, the actor is: a list of work,
   * logged as a look at his caseload.
   */
  @Transactional
  public Map<UUID, String> ownNames(Actor actor, Collection<UUID> ids) {
    Set<UUID> own = ownAmong(actor, ids);
    if (own.isEmpty()) {
      return Map.of();
    }
    accessLog.resultList(actor, own, LookContext.of(LookContext.Kind.CASELOAD));
    return people.findByIdInList(own).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                JobSeeker::id,
                person ->
                    Stream.of(person.firstName(), person.lastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))));
  }

  /** Those of the people who consent to an audience today; one query. */
  @Transactional
  public Set<UUID> consenting(Collection<UUID> ids, Audience audience) {
    return ids.isEmpty()
        ? Set.of()
        : consents.findValid(Set.copyOf(ids), Time.today(clock)).stream()
            .filter(valid -> valid.audience().equals(audience.code()))
            .map(ConsentRepository.ValidConsent::jobSeekerId)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Names, accounts and consents of people by id, in two queries however many; those that do not
   * exist are absent. Who shows any of it has logged the look.
   */
  @Transactional
  public Map<UUID, JobSeekerBrief> briefs(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Set<UUID> asked = Set.copyOf(ids);
    Map<UUID, Set<String>> audiences =
        consents.findValid(asked, Time.today(clock)).stream()
            .collect(
                Collectors.groupingBy(
                    ConsentRepository.ValidConsent::jobSeekerId,
                    Collectors.mapping(
                        ConsentRepository.ValidConsent::audience, Collectors.toSet())));
    return people.findByIdInList(asked).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                JobSeeker::id,
                person ->
                    new JobSeekerBrief(
                        person.id(),
                        fullName(person).orElse(null),
                        person.userId(),
                        person.consultantId(),
                        person.standInId(),
                        person.municipalityCode(),
                        person.active(),
                        audiences.getOrDefault(person.id(), Set.of()))));
  }

  /** First and last name, for a contract; who prints it has logged the look. */
  @Transactional
  public Optional<String> nameOf(UUID id) {
    return people.findById(id).flatMap(JobSeekers::fullName);
  }

  /** Where a person stands on the ladders; who shows it logs a look at target-group facts. */
  @Transactional
  public Optional<LadderSteps> stepsOf(UUID id) {
    return targetGroups
        .findById(id)
        .map(
            row ->
                new LadderSteps(
                    row.mediationStep(), row.participationStep(), row.labourDistance()));
  }

  private static Optional<String> fullName(JobSeeker person) {
    String name =
        Stream.of(person.firstName(), person.lastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(each -> !each.isBlank());
  }
}
