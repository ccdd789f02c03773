package nl.wsp.api.sroi;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.jspecify.annotations.Nullable;

/** Makes obligations, contributions and documents for tests. */
final class Sroi {
  static final String OBLIGATIONS = "/api/v1/sroi-obligations";
  static final String CONTRIBUTIONS = "/api/v1/sroi-contributions";

  private Sroi() {}

  /** An employer with an obligation of € 100,000 over 2026 and 2027. */
  static Owed owed(Client manager, @Nullable String table) {
    Answer employer = TestEmployers.add(manager, "Groenwerk");
    Map<String, Object> terms = new HashMap<>();
    terms.put("employerId", employer.string("id"));
    terms.put("contractName", "Onderhoud plantsoen");
    terms.put("contractSum", "2000000");
    terms.put("percentage", 5);
    terms.put("startDate", "2026-01-01");
    terms.put("endDate", "2027-12-31");
    if (table != null) {
      terms.put("table", table);
    }
    Answer made = manager.post(OBLIGATIONS, terms).expect(201);
    return new Owed(
        made.string("id"),
        UUID.fromString(employer.string("id")),
        UUID.fromString(employer.string("organisationId")));
  }

  /** Another obligation of the same employer. */
  static Owed another(Client manager, Owed first, @Nullable String table) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("employerId", first.employerId().toString());
    terms.put("contractName", "Onderhoud bermen");
    terms.put("contractSum", "2000000");
    terms.put("percentage", 5);
    terms.put("startDate", "2026-01-01");
    terms.put("endDate", "2027-12-31");
    if (table != null) {
      terms.put("table", table);
    }
    Answer made = manager.post(OBLIGATIONS, terms).expect(201);
    return new Owed(made.string("id"), first.employerId(), first.organisationId());
  }

  /** An obligation with its employer. */
  record Owed(String id, UUID employerId, UUID organisationId) {
    String path() {
      return OBLIGATIONS + "/" + id;
    }
  }

  /** Somebody on a Participation Act benefit for 3 years, half time for a year: € 15,000. */
  static Map<String, Object> employment() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "EMPLOYMENT");
    fields.put("description", "Medewerker groen");
    fields.put("startDate", "2026-03-01");
    fields.put("targetGroup", "PARTICIPATION_ACT");
    fields.put("benefitYears", 3);
    fields.put("age", 40);
    fields.put("hoursPerWeek", 18);
    fields.put("months", 12);
    return fields;
  }

  static Map<String, Object> employment(UUID placement) {
    Map<String, Object> fields = employment();
    fields.put("placementId", placement.toString());
    return fields;
  }

  static Answer add(Client writer, Owed owed, Map<String, Object> fields) {
    return writer.post(owed.path() + "/contributions", fields).expect(201);
  }

  static Answer move(Client actor, Answer contribution, String to, String... reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("to", to);
    if (reason.length > 0) {
      body.put("reason", reason[0]);
    }
    String path = path(contribution);
    body.put("version", actor.get(path).at("version").getLongValue());
    return actor.post(path + "/transitions", body);
  }

  static String path(Answer contribution) {
    return CONTRIBUTIONS + "/" + contribution.string("id");
  }

  /** A PDF with a text of its own. */
  static String pdf(String text) {
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% "
        + text
        + "\ntrailer\n<<>>\n%%EOF\n";
  }

  static Answer upload(Client writer, Answer contribution, String name, String content) {
    String boundary = "----form-of-the-tests";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(boundary, name, content, boundary);
    return writer
        .with("Content-Type", "multipart/form-data; boundary=" + boundary)
        .send("POST", path(contribution) + "/document", body);
  }
}
