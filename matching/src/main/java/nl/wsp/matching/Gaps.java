package nl.wsp.matching;

import java.util.ArrayList;
import java.util.List;
import nl.wsp.matching.MatchPart.CompetencyBasis;
import nl.wsp.matching.MatchPart.OccupationBasis;

/** What keeps the parts of a criterion below their full value, and whether it can be learned. */
final class Gaps {
  private Gaps() {}

  static List<Gap> of(Criterion criterion, List<MatchPart> parts, ReferenceCatalogue catalogue) {
    List<Gap> gaps = new ArrayList<>();
    for (MatchPart part : parts) {
      if (part.value() >= 1 && part.known()) {
        continue;
      }
      switch (part) {
        case MatchPart.CompetencyPart competency -> competency(competency, catalogue, gaps);
        case MatchPart.DemandPart demand ->
            gaps.add(
                new Gap(
                    criterion,
                    demand.known() ? Gap.Kind.TOO_LOW : Gap.Kind.UNKNOWN,
                    demand.demand().name(),
                    (double) demand.asked(),
                    demand.suits() == null ? null : (double) demand.suits(),
                    null));
        case MatchPart.HoursPart hours ->
            gaps.add(
                new Gap(
                    criterion,
                    hours.known() ? Gap.Kind.TOO_LOW : Gap.Kind.UNKNOWN,
                    null,
                    hours.wanted(),
                    hours.contract(),
                    null));
        case MatchPart.DayPartsPart dayParts -> dayParts(dayParts, gaps);
        case MatchPart.OccupationPart occupation -> {
          if (!occupation.known() || occupation.basis() == OccupationBasis.NONE) {
            gaps.add(
                new Gap(
                    criterion,
                    occupation.known() ? Gap.Kind.MISSING : Gap.Kind.UNKNOWN,
                    null,
                    null,
                    null,
                    null));
          }
        }
        case MatchPart.TravelPart travel ->
            gaps.add(
                new Gap(
                    criterion,
                    travel.known() ? Gap.Kind.TOO_LOW : Gap.Kind.UNKNOWN,
                    null,
                    travel.distanceKm(),
                    travel.limitKm(),
                    null));
        case MatchPart.LanguagePart language -> language(language, gaps);
        case MatchPart.EducationPart education ->
            gaps.add(
                new Gap(
                    criterion,
                    education.known() ? Gap.Kind.TOO_LOW : Gap.Kind.UNKNOWN,
                    null,
                    (double) education.asked(),
                    education.level() == null ? null : (double) education.level(),
                    education.known() ? Boolean.TRUE : null));
      }
    }
    return gaps;
  }

  /** Only weak evidence is no gap; too low a level, a relation only, a "no" or nothing known is. */
  private static void competency(
      MatchPart.CompetencyPart part, ReferenceCatalogue catalogue, List<Gap> gaps) {
    Integer level = part.level();
    Integer asked = part.askedLevel();
    boolean own = part.basis() == CompetencyBasis.OWN;
    if (own && (asked == null || (level != null && level >= asked))) {
      return;
    }
    Gap.Kind kind =
        switch (part.basis()) {
          case OWN -> Gap.Kind.TOO_LOW;
          case RELATED, DECLINED -> Gap.Kind.MISSING;
          case LEVEL_UNKNOWN, UNLISTED -> Gap.Kind.UNKNOWN;
        };
    boolean learnable =
        part.basis() != CompetencyBasis.DECLINED && catalogue.learnable(part.code());
    gaps.add(
        new Gap(
            Criterion.COMPETENCIES,
            kind,
            part.code(),
            asked == null ? null : (double) asked,
            own && level != null ? (double) level : null,
            learnable));
  }

  private static void dayParts(MatchPart.DayPartsPart part, List<Gap> gaps) {
    DayParts possible = part.possible();
    if (possible == null) {
      gaps.add(new Gap(Criterion.HOURS, Gap.Kind.UNKNOWN, "DAY_PARTS", null, null, null));
      return;
    }
    for (DayPart dayPart : part.required().minus(possible).toSet()) {
      gaps.add(new Gap(Criterion.HOURS, Gap.Kind.MISSING, dayPart.name(), null, null, null));
    }
  }

  private static void language(MatchPart.LanguagePart part, List<Gap> gaps) {
    LanguageLevel level = part.level();
    LanguageLevel asked = part.asked();
    gaps.add(
        new Gap(
            Criterion.LANGUAGE,
            level == null
                ? Gap.Kind.UNKNOWN
                : level == LanguageLevel.NONE ? Gap.Kind.MISSING : Gap.Kind.TOO_LOW,
            part.code(),
            asked == null ? null : (double) asked.ordinal(),
            level == null ? null : (double) level.ordinal(),
            level == null ? null : Boolean.TRUE));
  }
}
