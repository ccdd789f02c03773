package nl.wsp.api.employer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;

/** Makes employers for tests. */
public final class TestEmployers {
  private TestEmployers() {}

  /** A KvK number of the right form, hardly ever used before. */
  public static String kvkNumber() {
    return "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  }

  /** A complete employer to post. */
  public static Map<String, Object> fields(String name) {
    return new HashMap<>(
        Map.of("name", name, "kvkNumber", kvkNumber(), "sector", "4711", "postcode", "2262 ab"));
  }

  /** An employer added by an account manager. */
  public static Answer add(Client accountManager, String name) {
    return accountManager.post("/api/v1/employers", fields(name)).expect(201);
  }
}
