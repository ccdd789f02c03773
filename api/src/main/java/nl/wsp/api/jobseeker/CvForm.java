package nl.wsp.api.jobseeker;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.wsp.api.jobseeker.CvContent.Competency;
import nl.wsp.api.jobseeker.CvContent.Credential;
import nl.wsp.api.jobseeker.CvContent.Language;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * The form of a CV, whoever wrote it: lengths, ranges, dates in order, nothing twice. An absent
 * field is always right: unknown is no fault.
 */
final class CvForm {
  /** Most entries of one list. */
  static final int MAX_ENTRIES = 100;

  private static final int MAX_HEADLINE = 200;
  private static final int MAX_PRESENTATION = 4000;
  private static final int MAX_CODE = 191;
  private static final int MAX_TRAVEL_KM = 500;
  private static final int MAX_COMPETENCY_LEVEL = 5;
  private static final int MAX_EDUCATION_LEVEL = 6;
  private static final int MAX_DEMAND_LEVEL = 3;
  private static final BigDecimal HOURS_IN_WEEK = BigDecimal.valueOf(168);

  private CvForm() {}

  /** Checks form and ranges only: for an import, whose codes may be of another list. */
  static Violations check(CvContent cv) {
    Violations wrong = new Violations();
    text(wrong, "/headline", cv.headline(), MAX_HEADLINE);
    text(wrong, "/presentation", cv.presentation(), MAX_PRESENTATION);
    hours(wrong, cv);
    range(wrong, "/maxTravelKm", cv.maxTravelKm(), 0, MAX_TRAVEL_KM);
    range(wrong, "/educationLevel", cv.educationLevel(), 1, MAX_EDUCATION_LEVEL);
    range(wrong, "/provenLevel", cv.provenLevel(), 1, MAX_EDUCATION_LEVEL);
    if (cv.postcode() != null && Postcode.fullOrDigits(cv.postcode()).isEmpty()) {
      wrong.invalid("/postcode", "invalid");
    }
    list(wrong, "/occupationsDone", cv.occupationsDone());
    list(wrong, "/occupationsWished", cv.occupationsWished());
    list(wrong, "/sectorsWished", cv.sectorsWished());
    list(wrong, "/competencies", cv.competencies());
    list(wrong, "/dayParts", cv.dayParts());
    list(wrong, "/transport", cv.transport());
    list(wrong, "/languages", cv.languages());
    list(wrong, "/licences", cv.licences());
    list(wrong, "/certificates", cv.certificates());
    entries(wrong, cv);
    return wrong;
  }

  private static void entries(Violations wrong, CvContent cv) {
    each(
        cv.occupationsDone(),
        "/occupationsDone",
        (at, done) -> {
          code(wrong, at + "/code", done.code());
          if (done.from() != null && done.to() != null && done.to().isBefore(done.from())) {
            wrong.breaksRule(at + "/to", "before-start");
          }
        });
    each(cv.occupationsWished(), "/occupationsWished", (at, code) -> code(wrong, at, code));
    each(cv.sectorsWished(), "/sectorsWished", (at, code) -> code(wrong, at, code));
    each(
        cv.competencies(),
        "/competencies",
        (at, competency) -> {
          code(wrong, at + "/code", competency.code());
          range(wrong, at + "/level", competency.level(), 0, MAX_COMPETENCY_LEVEL);
        });
    each(
        cv.languages(), "/languages", (at, language) -> code(wrong, at + "/code", language.code()));
    each(cv.licences(), "/licences", (at, licence) -> code(wrong, at + "/code", licence.code()));
    each(
        cv.certificates(),
        "/certificates",
        (at, certificate) -> code(wrong, at + "/code", certificate.code()));
    if (cv.suits() != null) {
      for (Map.Entry<TaskDemand, Integer> suit : cv.suits().entrySet()) {
        String pointer = "/suits/" + suit.getKey();
        if (suit.getValue() == null) {
          wrong.invalid(pointer, "required");
        }
        range(wrong, pointer, suit.getValue(), 0, MAX_DEMAND_LEVEL);
      }
    }
    unique(wrong, "/competencies", cv.competencies(), Competency::code);
    unique(wrong, "/languages", cv.languages(), Language::code);
    unique(wrong, "/licences", cv.licences(), Credential::code);
    unique(wrong, "/certificates", cv.certificates(), Credential::code);
  }

  /** 0 < min ≤ wanted ≤ max (domain §6), as far as known. */
  private static void hours(Violations wrong, CvContent cv) {
    BigDecimal min = cv.hoursPerWeek() == null ? null : cv.hoursPerWeek().min();
    BigDecimal max = cv.hoursPerWeek() == null ? null : cv.hoursPerWeek().max();
    BigDecimal wanted = cv.wantedHoursPerWeek();
    positiveHours(wrong, "/hoursPerWeek/min", min);
    positiveHours(wrong, "/hoursPerWeek/max", max);
    positiveHours(wrong, "/wantedHoursPerWeek", wanted);
    if (cv.currentHoursPerWeek() != null) {
      if (cv.currentHoursPerWeek().signum() < 0) {
        wrong.invalid("/currentHoursPerWeek", "too-low", 0);
      } else if (cv.currentHoursPerWeek().compareTo(HOURS_IN_WEEK) > 0) {
        wrong.invalid("/currentHoursPerWeek", "too-high", HOURS_IN_WEEK);
      }
    }
    if (isAbove(min, max)) {
      wrong.breaksRule("/hoursPerWeek/min", "above-maximum");
    }
    if (isAbove(min, wanted)) {
      wrong.breaksRule("/wantedHoursPerWeek", "below-minimum");
    }
    if (isAbove(wanted, max)) {
      wrong.breaksRule("/wantedHoursPerWeek", "above-maximum");
    }
  }

  private static void positiveHours(Violations wrong, String pointer, @Nullable BigDecimal hours) {
    if (hours != null && hours.signum() <= 0) {
      wrong.invalid(pointer, "not-above", 0);
    } else if (hours != null && hours.compareTo(HOURS_IN_WEEK) > 0) {
      wrong.invalid(pointer, "too-high", HOURS_IN_WEEK);
    }
  }

  private static boolean isAbove(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) > 0;
  }

  private static <T> void unique(
      Violations wrong,
      String pointer,
      @Nullable List<T> entries,
      Function<T, @Nullable String> code) {
    Set<String> seen = new HashSet<>();
    each(
        entries,
        pointer,
        (at, entry) -> {
          String value = code.apply(entry);
          if (value != null && !seen.add(value)) {
            wrong.breaksRule(at + "/code", "double");
          }
        });
  }

  private static void list(Violations wrong, String pointer, @Nullable Collection<?> entries) {
    if (entries == null) {
      return;
    }
    if (entries.size() > MAX_ENTRIES) {
      wrong.invalid(pointer, "size", 0, MAX_ENTRIES);
    }
    int index = 0;
    for (Object entry : entries) {
      if (entry == null) {
        wrong.invalid(pointer + "/" + index, "required");
      }
      index++;
    }
  }

  private static void code(Violations wrong, String pointer, @Nullable String code) {
    if (code == null || code.isBlank()) {
      wrong.invalid(pointer, "required");
    } else if (code.length() > MAX_CODE) {
      wrong.invalid(pointer, "size", 1, MAX_CODE);
    }
  }

  private static void text(Violations wrong, String pointer, @Nullable String text, int max) {
    if (text != null && text.length() > max) {
      wrong.invalid(pointer, "size", 0, max);
    }
  }

  private static void range(
      Violations wrong, String pointer, @Nullable Integer value, int min, int max) {
    if (value != null && value < min) {
      wrong.invalid(pointer, "too-low", min);
    } else if (value != null && value > max) {
      wrong.invalid(pointer, "too-high", max);
    }
  }

  /** Looks at every entry that is there; a hole in a list is named by {@link #check}. */
  static <T> void each(@Nullable List<T> entries, String pointer, Entry<T> check) {
    if (entries != null) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) != null) {
          check.at(pointer + "/" + i, entries.get(i));
        }
      }
    }
  }

  /** A check of one entry at its place. */
  interface Entry<T> {
    void at(String pointer, T entry);
  }
}
