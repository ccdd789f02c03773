package nl.wsp.api.employer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Row of one contact with an employer. */
@MappedEntity("contact_moment")
record ContactMoment(
    @Id UUID id, UUID employerId, Instant at, Kind kind, String note, UUID authorId) {

  /** How the contact was. */
  enum Kind {
    VISIT,
    PHONE,
    EMAIL,
    EVENT,
    OTHER
  }
}
