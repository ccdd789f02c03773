package nl.wsp.api.vacancy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A vacancy that comes from another source.
 *
 * @param externalId stable id in the source, by which a second import finds it again
 * @param content what is not said is unknown; it need not be complete
 * @param sourceFields what has no field of its own
 */
public record IncomingVacancy(
    String externalId, UUID employerId, VacancyContent content, Map<String, Object> sourceFields) {
  /** Copies the fields. */
  public IncomingVacancy {
    sourceFields = Collections.unmodifiableMap(new LinkedHashMap<>(sourceFields));
  }
}
