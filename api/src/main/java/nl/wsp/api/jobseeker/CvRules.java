package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.wsp.api.jobseeker.CvContent.Competency;
import nl.wsp.api.jobseeker.CvContent.Credential;
import nl.wsp.api.jobseeker.CvContent.Language;
import nl.wsp.api.jobseeker.CvContent.OccupationDone;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.matching.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may write in a CV: the form of {@link CvForm}, codes of the reference data, and
 * evidence that is his to give. Everything wrong is named at once, by JSON pointer.
 */
@Singleton
final class CvRules {
  private final KnownCodes known;

  CvRules(KnownCodes known) {
    this.known = known;
  }

  /**
   * Checks a CV that somebody typed in. A code must be in the reference data, or be in the CV
   * already: imported codes stay until they are replaced.
   *
   * @param before the CV as it was
   * @param bySelf whether the person himself writes it: of what is new or changed he can only say
   *     that he says so himself
   */
  Violations check(CvContent cv, CvContent before, boolean bySelf) {
    Violations wrong = CvForm.check(cv);
    codes(
        wrong,
        "/occupationsDone",
        cv.occupationsDone(),
        before.occupationsDone(),
        OccupationDone::code,
        known::occupation,
        "/code");
    codes(
        wrong,
        "/occupationsWished",
        cv.occupationsWished(),
        before.occupationsWished(),
        code -> code,
        known::occupation,
        "");
    codes(
        wrong,
        "/sectorsWished",
        cv.sectorsWished(),
        before.sectorsWished(),
        code -> code,
        known::sector,
        "");
    codes(
        wrong,
        "/competencies",
        cv.competencies(),
        before.competencies(),
        Competency::code,
        known::competency,
        "/code");
    codes(
        wrong,
        "/languages",
        cv.languages(),
        before.languages(),
        Language::code,
        known::language,
        "/code");
    codes(
        wrong,
        "/licences",
        cv.licences(),
        before.licences(),
        Credential::code,
        known::licence,
        "/code");
    codes(
        wrong,
        "/certificates",
        cv.certificates(),
        before.certificates(),
        Credential::code,
        known::certificate,
        "/code");
    if (bySelf) {
      evidenceIsOwn(wrong, cv, before);
    }
    return wrong;
  }

  /**
   * A checked CV in the form it is stored in: texts trimmed, postcode as {@code 2262AB},
   * three-letter language codes as two letters where they exist, and the person's own evidence
   * filled in.
   */
  CvContent normalised(CvContent cv, boolean bySelf) {
    return new CvContent(
        trimmed(cv.headline()),
        cv.occupationsDone(),
        cv.occupationsWished(),
        cv.sectorsWished(),
        mapped(cv.competencies(), competency -> withEvidence(competency, bySelf)),
        cv.competenciesComplete(),
        cv.wantedHoursPerWeek(),
        cv.hoursPerWeek(),
        cv.currentHoursPerWeek(),
        cv.dayParts() == null ? null : cv.dayParts().stream().distinct().sorted().toList(),
        cv.postcode() == null ? null : Postcode.fullOrDigits(cv.postcode()).orElseThrow(),
        cv.maxTravelKm(),
        cv.transport() == null ? null : cv.transport().stream().distinct().sorted().toList(),
        cv.availableFrom(),
        mapped(
            cv.languages(),
            language -> new Language(known.languageCode(language.code()), language.level())),
        cv.educationLevel(),
        cv.provenLevel(),
        cv.licences(),
        cv.certificates(),
        cv.suits(),
        trimmed(cv.presentation()));
  }

  private static Competency withEvidence(Competency competency, boolean bySelf) {
    return bySelf && competency.evidence() == null
        ? new Competency(competency.code(), competency.level(), Evidence.SELF)
        : competency;
  }

  private static @Nullable String trimmed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <T> @Nullable List<T> mapped(@Nullable List<T> entries, UnaryOperator<T> change) {
    return entries == null ? null : entries.stream().map(change).toList();
  }

  private static void evidenceIsOwn(Violations wrong, CvContent cv, CvContent before) {
    Set<Competency> kept =
        new HashSet<>(Objects.requireNonNullElse(before.competencies(), List.of()));
    CvForm.each(
        cv.competencies(),
        "/competencies",
        (at, competency) -> {
          boolean byOthers =
              competency.evidence() != null && competency.evidence() != Evidence.SELF;
          if (byOthers && !kept.contains(competency)) {
            wrong.breaksRule(at + "/evidence", "self-only");
          }
        });
  }

  private static <T> void codes(
      Violations wrong,
      String pointer,
      @Nullable List<T> now,
      @Nullable List<T> before,
      Function<T, @Nullable String> code,
      Predicate<String> isKnown,
      String suffix) {
    Set<String> kept = new HashSet<>();
    if (before != null) {
      before.forEach(entry -> kept.add(code.apply(entry)));
    }
    CvForm.each(
        now,
        pointer,
        (at, entry) -> {
          String value = code.apply(entry);
          if (value != null && !kept.contains(value) && !isKnown.test(value)) {
            wrong.invalid(at + suffix, "unknown-code", shortened(value));
          }
        });
  }

  /** Only the start of what was typed: a person may have typed anything into a code. */
  private static String shortened(String code) {
    return code.length() <= 20 ? code : code.substring(0, 20) + "…";
  }
}
