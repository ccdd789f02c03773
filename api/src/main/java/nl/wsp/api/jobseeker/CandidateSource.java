package nl.wsp.api.jobseeker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.Credential;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.GeoPoint;
import nl.wsp.matching.HeldCompetency;
import nl.wsp.matching.HoursWish;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.Place;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/**
 * What search and matching need of one person. Never leaves the service as it is.
 *
 * @param version version of the file, for the index
 * @param cvUpdatedAt last change of the CV
 * @param audiences codes of the audiences the person consents to today
 * @param consultantId who sees the person without consent, as does {@code standInId}
 * @param completeness known share of the CV, 0 to 1
 * @param facts for eligibility and {@code t} of a track only; every look a person takes at them is
 *     logged by who shows them
 */
public record CandidateSource(
    UUID id,
    long version,
    boolean active,
    Instant cvUpdatedAt,
    @Nullable UUID consultantId,
    @Nullable UUID standInId,
    @Nullable String municipalityCode,
    CvContent cv,
    Set<String> audiences,
    double completeness,
    TargetGroupFacts facts) {
  private static final int DIGITS = 4;

  /**
   * The person as the score sees him.
   *
   * @param centroids middle of the area of a postcode
   */
  public CandidateProfile profile(Function<String, Optional<GeoPoint>> centroids) {
    return CandidateProfile.builder(id.toString())
        .active(active)
        .updatedAt(cvUpdatedAt)
        .competencies(
            list(
                cv.competencies(),
                held -> new HeldCompetency(held.code(), held.level(), held.evidence())))
        .suits(cv.suits() == null ? TaskDemandLevels.NONE : TaskDemandLevels.of(cv.suits()))
        .hours(hours())
        .dayParts(cv.dayParts() == null ? null : DayParts.of(cv.dayParts()))
        .occupationsWished(cv.occupationsWished())
        .occupationsDone(
            list(
                cv.occupationsDone(),
                done -> new OccupationSpell(done.code(), done.from(), done.to())))
        .sectorsWished(cv.sectorsWished())
        .place(place(centroids))
        .maxTravelKm(cv.maxTravelKm() == null ? null : cv.maxTravelKm().doubleValue())
        .languages(
            list(cv.languages(), language -> new SpokenLanguage(language.code(), language.level())))
        .educationLevel(cv.educationLevel())
        .provenLevel(cv.provenLevel())
        .licences(list(cv.licences(), CandidateSource::credential))
        .certificates(list(cv.certificates(), CandidateSource::credential))
        .availableFrom(cv.availableFrom())
        .build();
  }

  private HoursWish hours() {
    CvContent.HoursPerWeek range = cv.hoursPerWeek();
    return new HoursWish(
        range == null ? null : number(range.min()),
        number(cv.wantedHoursPerWeek()),
        range == null ? null : number(range.max()),
        number(cv.currentHoursPerWeek()));
  }

  private @Nullable Place place(Function<String, Optional<GeoPoint>> centroids) {
    if (cv.postcode() == null) {
      return null;
    }
    return new Place(
        cv.postcode().substring(0, DIGITS), centroids.apply(cv.postcode()).orElse(null));
  }

  private static Credential credential(CvContent.Credential credential) {
    return new Credential(credential.code(), credential.held(), credential.validUntil());
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static <A, B> @Nullable List<B> list(@Nullable List<A> entries, Function<A, B> change) {
    return entries == null ? null : entries.stream().map(change).toList();
  }
}
