package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;

/** Takes in drafts that other features write for an employer. */
@Singleton
public class VacancyDrafts {
  private final VacancyDesk desk;
  private final Clock clock;

  VacancyDrafts(VacancyDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Keeps a draft, in the caller's transaction. Whether the user may write for the employer is
   * decided by who calls.
   *
   * @param action name in the history of what made it
   * @return its id
   */
  @Transactional
  public UUID add(UUID employerId, VacancyContent content, UUID userId, String action) {
    return desk.add(Vacancy.draft(Ids.next(), employerId, content, userId, clock.instant()), action)
        .id();
  }
}
