package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Takes in vacancies of other sources. They are open at once, also when they lack what we ask of
 * our own (domain §7: the missing part counts as unknown), until their closing date.
 */
@Singleton
public class VacancyIntake {
  private final VacancyRepository vacancies;
  private final VacancyDesk desk;
  private final Clock clock;

  VacancyIntake(VacancyRepository vacancies, VacancyDesk desk, Clock clock) {
    this.vacancies = vacancies;
    this.desk = desk;
    this.clock = clock;
  }

  /** Ids of the vacancies of a source by their external id; what is not known is absent. */
  @Transactional
  public Map<String, UUID> idsOf(Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? Map.of()
        : vacancies.findByExternalIdIn(externalIds).stream()
            .collect(Collectors.toUnmodifiableMap(Vacancy::externalId, Vacancy::id));
  }

  /**
   * Adds a vacancy, or brings the one with the same external id up to date. What people here
   * decided stays: fields the source does not know, the employer, and that it is filled or
   * withdrawn.
   *
   * @return its id
   */
  @Transactional
  public UUID addOrRefresh(IncomingVacancy incoming, @Nullable UUID actorId) {
    Optional<Vacancy> known = vacancies.findByExternalId(incoming.externalId());
    return known.isPresent() ? refresh(known.get(), incoming, actorId) : add(incoming, actorId);
  }

  private UUID add(IncomingVacancy incoming, @Nullable UUID actorId) {
    Instant now = clock.instant();
    Vacancy vacancy =
        Vacancy.draft(Ids.next(), incoming.employerId(), incoming.content(), actorId, now)
            .from(incoming.externalId(), incoming.sourceFields());
    return desk.add(vacancy.with(statusOf(incoming), now), "IMPORT").id();
  }

  private UUID refresh(Vacancy before, IncomingVacancy incoming, @Nullable UUID actorId) {
    Instant now = clock.instant();
    Vacancy after =
        before
            .with(incoming.content().over(before.content()), now)
            .from(incoming.externalId(), incoming.sourceFields());
    VacancyStatus status =
        switch (before.status()) {
          case FILLED, WITHDRAWN -> before.status();
          case DRAFT, SUBMITTED, PUBLISHED, EXPIRED -> statusOf(incoming);
        };
    if (status != before.status()) {
      after = after.with(status, now);
    }
    return desk.change(before, after, "IMPORT", actorId, null).id();
  }

  private VacancyStatus statusOf(IncomingVacancy incoming) {
    return VacancyStatus.PUBLISHED.on(Time.today(clock), incoming.content().closingDate());
  }
}
