package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** The stored CV of a person; {@code content} is a {@link CvContent} as JSON. */
@MappedEntity("competency_cv")
record CompetencyCv(@Id UUID jobSeekerId, String content, Instant updatedAt) {}
