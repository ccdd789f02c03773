package nl.wsp.api.vacancy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Transition.Party;
import org.jspecify.annotations.Nullable;

/** Vacancies for the features that index, match and propose. */
@Singleton
public class Vacancies {
  /** Name of the root in the outbox and the history. */
  public static final String AGGREGATE = "VACANCY";

  private static final UUID FIRST = new UUID(0, 0);

  private final VacancyRepository vacancies;
  private final VacancyAccess access;
  private final VacancyCodes codes;
  private final Employers employers;
  private final JdbcOperations jdbc;
  private final Clock clock;

  Vacancies(
      VacancyRepository vacancies,
      VacancyAccess access,
      VacancyCodes codes,
      Employers employers,
      JdbcOperations jdbc,
      Clock clock) {
    this.vacancies = vacancies;
    this.access = access;
    this.codes = codes;
    this.employers = employers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Vacancies by id in the order asked, whatever their status and reader; those that do not exist
   * are absent. Two queries, however many ids.
   */
  @Transactional
  public Map<UUID, VacancyDetail> details(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Vacancy> rows = new LinkedHashMap<>();
    vacancies.findByIdIn(Set.copyOf(ids)).forEach(row -> rows.put(row.id(), row));
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(rows.values().stream().map(Vacancy::employerId).toList());
    LocalDate today = Time.today(clock);
    Map<UUID, VacancyDetail> details = new LinkedHashMap<>();
    for (UUID id : ids) {
      Vacancy row = rows.get(id);
      if (row != null) {
        details.put(id, detail(row, briefs.get(row.employerId()), today));
      }
    }
    return details;
  }

  /** One vacancy, whatever its status and reader. */
  @Transactional
  public Optional<VacancyDetail> find(UUID id) {
    return Optional.ofNullable(details(List.of(id)).get(id));
  }

  /**
   * A vacancy in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public VacancyDetail inSight(Actor actor, UUID id) {
    VacancyDetail vacancy = find(id).orElseThrow(Problem::notFound);
    if (!access.sightOf(actor).sees(vacancy.employer().id(), vacancy.status())) {
      throw Problem.notFound();
    }
    return vacancy;
  }

  /**
   * A vacancy for which the actor may rank candidates: one in his sight that is his own employer's,
   * or any in sight of a professional.
   *
   * @throws Problem 404 when it is out of sight, 403 when it is only to be read
   */
  @Transactional
  public VacancyDetail forMatching(Actor actor, UUID id) {
    VacancyDetail vacancy = inSight(actor, id);
    if (!actor.isProfessional() && access.partiesOf(actor, vacancy.employer().id()).isEmpty()) {
      throw Problem.notAllowed();
    }
    return vacancy;
  }

  /**
   * A vacancy that the actor may write: of his own employer, or whose account manager he acts for.
   *
   * @throws Problem 404 when it is out of sight, 403 when it is only to be read
   */
  @Transactional
  public VacancyDetail forWriting(Actor actor, UUID id) {
    VacancyDetail vacancy = inSight(actor, id);
    if (access.partiesOf(actor, vacancy.employer().id()).isEmpty()) {
      throw Problem.notAllowed();
    }
    return vacancy;
  }

  /**
   * What is written, without keeping it.
   *
   * @param before what the vacancy says now; codes it has already are kept
   * @throws Problem 400 or 422 that names every wrong field
   */
  public VacancyContent read(VacancyInput input, VacancyContent before) {
    return VacancyForm.read(codes, input, before);
  }

  /** Whether the actor looks at the vacancy as one of the employer's own people. */
  public boolean isOwnEmployers(Actor actor, VacancyDetail vacancy) {
    return access.partiesOf(actor, vacancy.employer().id()).contains(Party.EMPLOYER);
  }

  /**
   * Ids of vacancies that are open today, in the order of their ids, to walk through all.
   *
   * @param after last id of the page before, absent for the first
   */
  @Transactional
  public List<UUID> openIdsAfter(@Nullable UUID after, int limit) {
    UUID from = after == null ? FIRST : after;
    return vacancies.findOpenAfter(Time.today(clock), from.toString(), limit);
  }

  /** Ids of vacancies that are open today, the newest first. */
  @Transactional
  public List<UUID> newestOpenIds(int limit) {
    return vacancies.findNewestOpen(Time.today(clock), limit);
  }

  /**
   * Employers with vacancies in these occupations, whatever became of them; drafts are left out.
   *
   * @param occupationCodes at most a few thousand
   */
  @Transactional
  public List<OccupationAtEmployer> occupationsAtEmployers(Collection<String> occupationCodes) {
    if (occupationCodes.isEmpty()) {
      return List.of();
    }
    String sql =
        "SELECT employer_id, occupation_code, COUNT(*), MAX(created_at), MAX(CASE WHEN "
            + VacancySight.OPEN
            + " THEN 1 ELSE 0 END) FROM vacancy WHERE status <> 'DRAFT' AND "
            + Conditions.in("occupation_code", occupationCodes.size())
            + " GROUP BY employer_id, occupation_code ORDER BY employer_id, occupation_code";
    LocalDate today = Time.today(clock);
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          select.setObject(parameter++, today);
          for (String code : occupationCodes) {
            select.setString(parameter++, code);
          }
          List<OccupationAtEmployer> found = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(
                  new OccupationAtEmployer(
                      UUID.fromString(row.getString(1)),
                      row.getString(2),
                      row.getInt(3),
                      LocalDate.ofInstant(row.getTimestamp(4).toInstant(), Time.AMSTERDAM),
                      row.getInt(5) > 0));
            }
          }
          return found;
        });
  }

  /**
   * Ids of vacancies of these employers that may still be filled or were, the newest first:
   * withdrawn ones are left out.
   */
  @Transactional
  public List<UUID> ofEmployers(Collection<UUID> employerIds, int limit) {
    return employerIds.isEmpty()
        ? List.of()
        : new Conditions()
            .andIn("employer_id", employerIds)
            .and("status <> 'WITHDRAWN'")
            .ids(jdbc, "SELECT id FROM vacancy", "ORDER BY id DESC", limit);
  }

  /** How many vacancies are open today. */
  @Transactional
  public long countOpen() {
    return vacancies.countOpen(Time.today(clock));
  }

  static VacancyDetail detail(Vacancy row, EmployerBrief employer, LocalDate today) {
    return new VacancyDetail(
        row.id(),
        row.version(),
        row.status().on(today, row.closingDate()),
        employer,
        row.content(),
        row.sourceFields() == null ? Map.of() : row.sourceFields(),
        row.createdBy(),
        row.createdAt(),
        row.updatedAt(),
        row.publishedAt());
  }
}
