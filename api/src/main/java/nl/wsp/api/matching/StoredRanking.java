package nl.wsp.api.matching;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.matching.Track;

/** A ranking as it was shown. */
@MappedEntity("ranking")
record StoredRanking(
    @Id UUID id,
    SubjectKind subjectKind,
    UUID subjectId,
    long subjectVersion,
    Track track,
    String modelVersion,
    UUID actorId,
    Role actorRole,
    LocalDate rankedOn,
    Instant at,
    int total,
    @TypeDef(type = DataType.JSON) RankingInputs inputs) {
  /** Whom or what the ranking was for. */
  enum SubjectKind {
    VACANCY,
    JOB_SEEKER
  }
}
