package nl.wsp.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a CV.
 *
 * @param headline one line
 * @param occupations wished first, then done
 * @param competencies highest level first
 * @param hours hours a week
 * @param completeness 0-100
 * @param updatedAt last change of the CV
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CvSummary(
    @Nullable String headline,
    List<CvOccupation> occupations,
    List<CvCompetency> competencies,
    Hours hours,
    int completeness,
    @Nullable Instant updatedAt) {
  /** Null lists, left out where empty, are read as empty. */
  public CvSummary {
    occupations = occupations == null ? List.of() : List.copyOf(occupations);
    competencies = competencies == null ? List.of() : List.copyOf(competencies);
    hours = hours == null ? Hours.UNKNOWN : hours;
  }
}
