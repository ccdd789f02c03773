package nl.wsp.api.aftercare;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A contact there was. */
@MappedEntity("aftercare_contact")
record ContactRow(
    @Id UUID id,
    UUID jobSeekerId,
    Party party,
    LocalDate contactOn,
    String note,
    UUID authorId,
    Instant createdAt) {

  /** With whom. */
  enum Party {
    PERSON,
    EMPLOYER
  }
}
