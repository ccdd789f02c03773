package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.GeoPoint;
import nl.wsp.matching.HoursOffered;
import nl.wsp.matching.Place;
import nl.wsp.matching.TaskDemandLevels;
import nl.wsp.matching.VacancyProfile;
import org.jspecify.annotations.Nullable;

/** Turns a vacancy into what the score reads of it. */
@Singleton
public class VacancyProfiles {
  private static final int SECTOR_DIGITS = 2;

  private final LoadedLists places;

  VacancyProfiles(LoadedLists places) {
    this.places = places;
  }

  /** What the score knows; what the vacancy does not say is unknown. */
  public VacancyProfile of(VacancyDetail vacancy) {
    VacancyContent content = vacancy.content();
    return VacancyProfile.builder(vacancy.id().toString())
        .occupation(content.occupationCode())
        .sector(sector(vacancy.employer().sector()))
        .place(content.postcode() == null ? null : placeOf(content.postcode()))
        .hours(new HoursOffered(number(content.hoursMin()), number(content.hoursMax())))
        .dayParts(DayParts.of(content.dayParts()))
        .startDate(content.startDate())
        .contractMonths(content.contractMonths())
        .competencies(content.competencies())
        .demands(TaskDemandLevels.of(content.demands()))
        .languages(content.languages())
        .licences(content.licences())
        .certificates(content.certificates())
        .educationLevel(content.educationLevel())
        .tracks(content.tracks())
        .build();
  }

  /** The place of a checked postcode; the middle of its area is absent when nobody knows it. */
  public Place placeOf(String postcode) {
    String digits = Postcode.digitsOf(postcode);
    Optional<GeoPoint> centroid =
        places.postcode(digits).map(area -> new GeoPoint(area.latitude(), area.longitude()));
    return new Place(digits, centroid.orElse(null));
  }

  private static @Nullable String sector(@Nullable String sbi) {
    return sbi == null || sbi.length() < SECTOR_DIGITS ? null : sbi.substring(0, SECTOR_DIGITS);
  }

  private static @Nullable Double number(@Nullable BigDecimal hours) {
    return hours == null ? null : hours.doubleValue();
  }
}
