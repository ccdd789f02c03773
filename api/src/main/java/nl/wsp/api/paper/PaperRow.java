package nl.wsp.api.paper;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came back on paper. */
@MappedEntity("paper_answer")
record PaperRow(
    @Id UUID id,
    UUID jobSeekerId,
    PaperKind kind,
    @Nullable UUID subjectId,
    @Nullable Boolean yes,
    LocalDate signedOn,
    UUID enteredBy,
    Instant enteredAt) {}
