package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.networkcafe.live.BoardBodies.Hours;
import nl.wsp.api.networkcafe.live.BoardBodies.Strength;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;

/** Words for what a CV holds in codes, the most telling first. */
@Singleton
class CardWords {
  private static final int STRONG = 3;
  private static final int MOST_STRENGTHS = 8;

  private final Catalogue catalogue;
  private final LoadedLists lists;

  CardWords(Catalogue catalogue, LoadedLists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /** Occupations and sectors wished, the dearest first. */
  List<String> wishes(CvContent cv, Locale language) {
    return Stream.concat(
            Stream.ofNullable(cv.occupationsWished())
                .flatMap(List::stream)
                .map(code -> occupation(code, language)),
            Stream.ofNullable(cv.sectorsWished())
                .flatMap(List::stream)
                .map(code -> sector(code, language)))
        .toList();
  }

  /** Competencies at level 3 and higher, the highest first. */
  List<Strength> strengths(CvContent cv, Locale language) {
    return Stream.ofNullable(cv.competencies())
        .flatMap(List::stream)
        .filter(held -> held.code() != null && held.level() != null && held.level() >= STRONG)
        .map(
            held ->
                new Strength(
                    String.valueOf(held.code()),
                    competency(String.valueOf(held.code()), language),
                    held.level() == null ? 0 : held.level()))
        .sorted(Comparator.comparingInt(Strength::level).reversed().thenComparing(Strength::label))
        .limit(MOST_STRENGTHS)
        .toList();
  }

  /** The same without levels. */
  List<String> skills(CvContent cv, Locale language) {
    return strengths(cv, language).stream().map(Strength::label).toList();
  }

  static Hours hours(CvContent cv) {
    CvContent.HoursPerWeek range = cv.hoursPerWeek();
    return new Hours(
        cv.wantedHoursPerWeek(),
        range == null ? null : range.min(),
        range == null ? null : range.max(),
        cv.currentHoursPerWeek());
  }

  private String occupation(String code, Locale language) {
    return catalogue
        .occupations()
        .find(code)
        .map(found -> found.label().in(language))
        .or(() -> lists.occupationLabel(code))
        .orElse(code);
  }

  private String sector(String code, Locale language) {
    return catalogue.sectors().find(code).map(found -> found.label().in(language)).orElse(code);
  }

  private String competency(String code, Locale language) {
    return catalogue
        .competencies()
        .find(code)
        .map(found -> found.label().in(language))
        .orElse(code);
  }
}
