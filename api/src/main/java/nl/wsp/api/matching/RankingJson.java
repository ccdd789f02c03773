package nl.wsp.api.matching;

import io.micronaut.serde.annotation.SerdeImport;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.HoursOffered;
import nl.wsp.matching.Place;
import nl.wsp.matching.TaskDemandLevels;
import nl.wsp.matching.VacancyProfile;

/**
 * Types of the matching room that a stored ranking holds. On a class of their own: beside
 * {@code @Serdeable} the imports would take the place of the class itself.
 */
@SerdeImport(VacancyProfile.class)
@SerdeImport(HoursOffered.class)
@SerdeImport(Place.class)
@SerdeImport(DayParts.class)
@SerdeImport(TaskDemandLevels.class)
final class RankingJson {
  private RankingJson() {}
}
