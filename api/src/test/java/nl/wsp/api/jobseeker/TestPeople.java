package nl.wsp.api.jobseeker;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.IncomingJobSeeker.StatedConsent;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

/** Makes invented people for tests of other features. */
public final class TestPeople {
  private TestPeople() {}

  /** Somebody born on 4 May 1990 with an account and a consultant, without any consent. */
  public static UUID withAccount(JobSeekerIntake intake, UUID accountId, UUID consultantId) {
    UUID id = Ids.next();
    intake.addAll(
        List.of(People.named(id, accountId, consultantId, null, "Noor", "Zonderling")), null);
    return id;
  }

  /** Somebody of Leidschendam-Voorburg with a name, a benefit and consents for audiences. */
  public static UUID consenting(
      JobSeekerIntake intake,
      @Nullable UUID accountId,
      UUID consultantId,
      TargetGroup benefit,
      Audience... audiences) {
    UUID id = Ids.next();
    intake.addAll(
        List.of(
            new IncomingJobSeeker(
                id,
                null,
                accountId,
                consultantId,
                null,
                "GM1916",
                "Sanne",
                "Verzonnen",
                null,
                null,
                true,
                CvContent.EMPTY,
                List.of(audiences).stream()
                    .map(audience -> new StatedConsent(audience, ConsentBasis.PERSON, null))
                    .toList(),
                new TargetGroupFacts(
                    benefit, null, null, LocalDate.of(1985, 2, 3), null, List.of()),
                null)),
        null);
    return id;
  }
}
