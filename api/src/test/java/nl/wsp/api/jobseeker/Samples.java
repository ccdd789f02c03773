package nl.wsp.api.jobseeker;

import java.util.List;
import java.util.Map;
import nl.wsp.api.testing.Client;

/** Samples for tests that read a file as a quality officer. */
public final class Samples {
  private Samples() {}

  /** Draws a sample of one file and answers its number. */
  public static String of(Client quality, Object jobSeekerId) {
    return quality
        .post(
            "/api/v1/quality-samples",
            Map.of("reason", "Klacht", "jobSeekerIds", List.of(jobSeekerId.toString())))
        .expect(201)
        .string("number");
  }
}
