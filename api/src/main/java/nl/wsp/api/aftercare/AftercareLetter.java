package nl.wsp.api.aftercare;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.aftercare.AftercareBodies.AftercareBody;
import nl.wsp.api.aftercare.AftercareBodies.PlannedBody;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Tells a person on paper when there is contact and how to come back. */
@Singleton
class AftercareLetter {
  private final Aftercare aftercare;
  private final JobSeekers people;
  private final Documents documents;
  private final Clock clock;

  AftercareLetter(Aftercare aftercare, JobSeekers people, Documents documents, Clock clock) {
    this.aftercare = aftercare;
    this.people = people;
    this.documents = documents;
    this.clock = clock;
  }

  /** What the letter prints. */
  record Letter(
      String name,
      LocalDate day,
      boolean declined,
      List<PlannedBody> planned,
      String consultant,
      @Nullable String phone) {}

  /**
   * The letter as PDF, printed by the own consultant.
   *
   * @throws Problem 404 or 403 as the aftercare itself
   */
  byte[] of(Actor actor, UUID jobSeekerId, Locale language) {
    AftercareBody care = aftercare.read(actor, jobSeekerId, language);
    if (!care.writes()) {
      throw Problem.notAllowed();
    }
    Letter letter =
        new Letter(
            people.nameOf(jobSeekerId).orElse(""),
            Time.today(clock),
            care.declined(),
            // his own contacts only: that he is called more often than others needs no letter
            care.planned().stream().filter(each -> each.kind().equals("AFTERCARE_PERSON")).toList(),
            care.comeBackTo() == null ? "" : care.comeBackTo(),
            care.comeBackPhone());
    return documents.pdf(
        new Document(
            "aftercare-letter",
            language,
            Texts.of("notification", language, "letter.aftercare"),
            Texts.of("notification", language, "letter.aftercareSummary"),
            Map.of("letter", letter)));
  }
}
