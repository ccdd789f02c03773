package nl.wsp.api.jobseeker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wsp.api.jobseeker.CvContent.Competency;
import nl.wsp.api.jobseeker.CvContent.Credential;
import nl.wsp.api.jobseeker.CvContent.HoursPerWeek;
import nl.wsp.api.jobseeker.CvContent.Language;
import nl.wsp.api.jobseeker.CvContent.OccupationDone;
import nl.wsp.api.jobseeker.CvContent.Transport;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * A competency CV as it is sent: the fields of {@link CvContent}, the version of the file, and in
 * an answer how findable it is. A field that is not sent is unknown; one that does not exist is an
 * error.
 *
 * @param version version the CV is based on, unless If-Match says it
 * @param completeness known share of what search and score look at, 0 to 1; answers only
 * @param missing fields that would make it found more often, the most useful first; answers only
 * @param updatedAt last change of the CV; answers only
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record CvBody(
    @Nullable String headline,
    @Nullable List<OccupationDone> occupationsDone,
    @Nullable List<String> occupationsWished,
    @Nullable List<String> sectorsWished,
    @Nullable List<Competency> competencies,
    @Nullable Boolean competenciesComplete,
    @Nullable BigDecimal wantedHoursPerWeek,
    @Nullable HoursPerWeek hoursPerWeek,
    @Nullable BigDecimal currentHoursPerWeek,
    @Nullable List<DayPart> dayParts,
    @Nullable String postcode,
    @Nullable Integer maxTravelKm,
    @Nullable List<Transport> transport,
    @Nullable LocalDate availableFrom,
    @Nullable List<Language> languages,
    @Nullable Integer educationLevel,
    @Nullable Integer provenLevel,
    @Nullable List<Credential> licences,
    @Nullable List<Credential> certificates,
    @Nullable Map<TaskDemand, Integer> suits,
    @Nullable String presentation,
    @Nullable Long version,
    @Nullable Double completeness,
    @Nullable List<Findability.MissingField> missing,
    @Nullable Instant updatedAt) {

  static CvBody of(CvContent cv, long version, Findability findability, Instant updatedAt) {
    return new CvBody(
        cv.headline(),
        cv.occupationsDone(),
        cv.occupationsWished(),
        cv.sectorsWished(),
        cv.competencies(),
        cv.competenciesComplete(),
        cv.wantedHoursPerWeek(),
        cv.hoursPerWeek(),
        cv.currentHoursPerWeek(),
        cv.dayParts(),
        cv.postcode(),
        cv.maxTravelKm(),
        cv.transport(),
        cv.availableFrom(),
        cv.languages(),
        cv.educationLevel(),
        cv.provenLevel(),
        cv.licences(),
        cv.certificates(),
        cv.suits(),
        cv.presentation(),
        version,
        findability.completeness(),
        findability.missing(),
        updatedAt);
  }

  CvContent content() {
    return new CvContent(
        headline,
        occupationsDone,
        occupationsWished,
        sectorsWished,
        competencies,
        competenciesComplete,
        wantedHoursPerWeek,
        hoursPerWeek,
        currentHoursPerWeek,
        dayParts,
        postcode,
        maxTravelKm,
        transport,
        availableFrom,
        languages,
        educationLevel,
        provenLevel,
        licences,
        certificates,
        suits,
        presentation);
  }
}
