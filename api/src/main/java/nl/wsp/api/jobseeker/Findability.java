package nl.wsp.api.jobseeker;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * How well a CV can be found, and which missing field would help most (domain §3). Known share of
 * what search and the score look at; the weights are those of the score's criteria (domain §7), and
 * small ones for what only search uses. Says nothing about the person, only about the form.
 *
 * @param completeness 0 to 1, two decimals
 * @param missing fields that are not (wholly) known, the most useful first
 */
record Findability(double completeness, List<MissingField> missing) {
  /**
   * A field that would make a CV found more often.
   *
   * @param field JSON pointer into the CV
   * @param gain how much completeness grows when it is filled in, 0 to 1
   * @param message what to fill in, in the reader's language
   */
  @Serdeable
  record MissingField(String field, double gain, String message) {}

  private record Field(String name, double weight, ToDoubleFunction<CvContent> knownShare) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field(
              "competencies",
              35,
              cv ->
                  known(
                      isFilled(cv.competencies())
                          || Boolean.TRUE.equals(cv.competenciesComplete()))),
          new Field(
              "suits",
              15,
              cv ->
                  cv.suits() == null ? 0 : (double) cv.suits().size() / TaskDemand.values().length),
          new Field(
              "hoursPerWeek",
              7.5,
              cv ->
                  known(
                      cv.wantedHoursPerWeek() != null
                          || (cv.hoursPerWeek() != null && cv.hoursPerWeek().max() != null))),
          new Field("dayParts", 7.5, cv -> known(isFilled(cv.dayParts()))),
          new Field(
              "occupationsWished",
              7.5,
              cv -> known(isFilled(cv.occupationsWished()) || isFilled(cv.sectorsWished()))),
          new Field("occupationsDone", 7.5, cv -> known(cv.occupationsDone() != null)),
          new Field("postcode", 5, cv -> known(cv.postcode() != null)),
          new Field("maxTravelKm", 5, cv -> known(cv.maxTravelKm() != null)),
          new Field("languages", 5, cv -> known(isFilled(cv.languages()))),
          new Field(
              "educationLevel",
              5,
              cv -> known(cv.educationLevel() != null || cv.provenLevel() != null)),
          new Field("headline", 3, cv -> known(cv.headline() != null && !cv.headline().isBlank())),
          new Field("licences", 3, cv -> known(cv.licences() != null)),
          new Field("availableFrom", 2, cv -> known(cv.availableFrom() != null)),
          new Field(
              "presentation",
              2,
              cv -> known(cv.presentation() != null && !cv.presentation().isBlank())));

  private static final double TOTAL = FIELDS.stream().mapToDouble(Field::weight).sum();

  /** Looks at a CV; messages in the given language. */
  static Findability of(CvContent cv, Locale language) {
    double known = 0;
    List<MissingField> missing = new ArrayList<>();
    for (Field field : FIELDS) {
      double share = field.knownShare().applyAsDouble(cv);
      known += field.weight() * share;
      if (share < 1) {
        missing.add(
            new MissingField(
                "/" + field.name(),
                rounded(field.weight() * (1 - share) / TOTAL),
                Texts.of("cv", language, "missing." + field.name())));
      }
    }
    missing.sort(Comparator.comparingDouble(MissingField::gain).reversed());
    return new Findability(rounded(known / TOTAL), List.copyOf(missing));
  }

  /** Completeness alone, 0 to 1. */
  static double completenessOf(CvContent cv) {
    double known = 0;
    for (Field field : FIELDS) {
      known += field.weight() * field.knownShare().applyAsDouble(cv);
    }
    return rounded(known / TOTAL);
  }

  private static double known(boolean isKnown) {
    return isKnown ? 1 : 0;
  }

  private static boolean isFilled(@Nullable Collection<?> entries) {
    return entries != null && !entries.isEmpty();
  }

  private static double rounded(double share) {
    return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }
}
