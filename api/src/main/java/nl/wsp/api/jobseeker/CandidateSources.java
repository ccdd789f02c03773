package nl.wsp.api.jobseeker;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.ConsentRepository.ValidConsent;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/** People as search and matching need them, many at once. Logs nothing: who shows them does. */
@Singleton
public class CandidateSources {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JobSeekerRepository people;
  private final CompetencyCvRepository cvs;
  private final ConsentRepository consents;
  private final TargetGroupRepository targetGroups;
  private final WageValueRepository wageValues;
  private final CvJson json;
  private final JdbcOperations jdbc;
  private final Clock clock;

  CandidateSources(
      JobSeekerRepository people,
      CompetencyCvRepository cvs,
      ConsentRepository consents,
      TargetGroupRepository targetGroups,
      WageValueRepository wageValues,
      CvJson json,
      JdbcOperations jdbc,
      Clock clock) {
    this.people = people;
    this.cvs = cvs;
    this.consents = consents;
    this.targetGroups = targetGroups;
    this.wageValues = wageValues;
    this.json = json;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * People by id, in five queries however many. Those that do not exist are absent.
   *
   * @param ids at most a few thousand
   * @return in the order of the ids
   */
  @Transactional
  public Map<UUID, CandidateSource> load(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Set<UUID> asked = Set.copyOf(ids);
    Map<UUID, JobSeeker> roots = byId(people.findByIdInList(asked), JobSeeker::id);
    Map<UUID, CompetencyCv> contents =
        byId(cvs.findByJobSeekerIdInList(asked), CompetencyCv::jobSeekerId);
    Map<UUID, TargetGroupRow> facts =
        byId(targetGroups.findByJobSeekerIdInList(asked), TargetGroupRow::jobSeekerId);
    Map<UUID, List<WageValueRow>> values =
        wageValues.findByJobSeekerIdInList(asked).stream()
            .collect(Collectors.groupingBy(WageValueRow::jobSeekerId));
    Map<UUID, Set<String>> audiences =
        consents.findValid(asked, Time.today(clock)).stream()
            .collect(
                Collectors.groupingBy(
                    ValidConsent::jobSeekerId,
                    Collectors.mapping(ValidConsent::audience, Collectors.toSet())));
    Map<UUID, CandidateSource> sources = new LinkedHashMap<>();
    for (UUID id : ids) {
      JobSeeker person = roots.get(id);
      CompetencyCv cv = contents.get(id);
      if (person != null && cv != null) {
        sources.put(
            id,
            source(
                person,
                cv,
                audiences.getOrDefault(id, Set.of()),
                facts(person, facts.get(id), values.getOrDefault(id, List.of()))));
      }
    }
    return sources;
  }

  /**
   * Target-group facts only, in three queries: for the exact {@code t} of the people retrieved.
   * Those of whom nothing is recorded have {@link TargetGroupFacts#UNKNOWN} or their birth date.
   */
  @Transactional
  public Map<UUID, TargetGroupFacts> facts(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Set<UUID> asked = Set.copyOf(ids);
    Map<UUID, TargetGroupRow> facts =
        byId(targetGroups.findByJobSeekerIdInList(asked), TargetGroupRow::jobSeekerId);
    Map<UUID, List<WageValueRow>> values =
        wageValues.findByJobSeekerIdInList(asked).stream()
            .collect(Collectors.groupingBy(WageValueRow::jobSeekerId));
    return people.findByIdInList(asked).stream()
        .collect(
            Collectors.toMap(
                JobSeeker::id,
                person ->
                    facts(
                        person,
                        facts.get(person.id()),
                        values.getOrDefault(person.id(), List.of()))));
  }

  /**
   * Which of these people the viewer may still find, in one query: consent is checked again where
   * it is kept, whatever the index says.
   */
  @Transactional
  public Set<UUID> stillVisible(Collection<UUID> ids, Viewer viewer) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<String> audiences = List.copyOf(viewer.audienceCodes());
    String sql =
        "SELECT j.id FROM job_seeker j WHERE "
            + Conditions.in("j.id", ids.size())
            + " AND (j.consultant_id = ? OR j.stand_in_id = ? OR EXISTS (SELECT 1 FROM consent c"
            + " WHERE c.job_seeker_id = j.id AND c.withdrawn_at IS NULL"
            + " AND (c.valid_until IS NULL OR c.valid_until >= ?) AND "
            + Conditions.in("c.audience", audiences.size())
            + "))";
    String consultant = viewer.consultantId() == null ? null : viewer.consultantId().toString();
    LocalDate today = Time.today(clock);
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (UUID id : ids) {
            select.setString(parameter++, id.toString());
          }
          select.setString(parameter++, consultant);
          select.setString(parameter++, consultant);
          select.setObject(parameter++, today);
          for (String audience : audiences) {
            select.setString(parameter++, audience);
          }
          Set<UUID> visible = new HashSet<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              visible.add(UUID.fromString(row.getString(1)));
            }
          }
          return visible;
        });
  }

  /**
   * What people call their CV, in one query; those without are absent.
   *
   * @param ids at most a few hundred
   */
  @Transactional
  public Map<UUID, String> headlines(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    String sql =
        "SELECT job_seeker_id, JSON_VALUE(content, '$.headline') FROM competency_cv WHERE "
            + Conditions.in("job_seeker_id", ids.size());
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (UUID id : ids) {
            select.setString(parameter++, id.toString());
          }
          Map<UUID, String> headlines = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              if (row.getString(2) != null) {
                headlines.put(UUID.fromString(row.getString(1)), row.getString(2));
              }
            }
          }
          return headlines;
        });
  }

  /**
   * Ids of all people in their order, a page at a time: for a rebuild of the index.
   *
   * @param after last id of the page before, absent: from the start
   */
  @Transactional
  public List<UUID> idsAfter(@Nullable UUID after, int limit) {
    return people.findIdsAfter((after == null ? BEFORE_ALL : after).toString(), limit);
  }

  /** How many people there are. */
  @Transactional
  public long count() {
    return people.count();
  }

  private CandidateSource source(
      JobSeeker person, CompetencyCv cv, Set<String> audiences, TargetGroupFacts facts) {
    CvContent content = json.read(cv.content());
    return new CandidateSource(
        person.id(),
        person.version(),
        person.active(),
        cv.updatedAt(),
        person.consultantId(),
        person.standInId(),
        person.municipalityCode(),
        content,
        audiences,
        Findability.completenessOf(content),
        facts);
  }

  private static TargetGroupFacts facts(
      JobSeeker person, @Nullable TargetGroupRow row, List<WageValueRow> values) {
    List<WageValue> wageValues = new ArrayList<>();
    for (WageValueRow value : values) {
      wageValues.add(
          new WageValue(
              value.percent().doubleValue(), value.kind(), value.assessedOn(), value.validUntil()));
    }
    return row == null
        ? new TargetGroupFacts(null, null, null, person.birthDate(), null, wageValues)
        : new TargetGroupFacts(
            row.benefit(),
            row.benefitSince(),
            row.jobAgreementRegister(),
            person.birthDate(),
            row.studentLevel(),
            wageValues);
  }

  private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
    return rows.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
