package nl.wsp.api.jobseeker;

import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;

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
}
