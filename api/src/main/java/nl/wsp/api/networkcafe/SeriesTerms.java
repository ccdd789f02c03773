package nl.wsp.api.networkcafe;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesInput;
import nl.wsp.api.networkcafe.SessionSeries.Around;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** The checked terms of a series. */
record SeriesTerms(
    String title,
    @Nullable String place,
    LocalDate lastDay,
    int intervalWeeks,
    String startTime,
    String endTime,
    int capacity,
    boolean freeJoin,
    Around around) {
  private static final int DEFAULT_INTERVAL_WEEKS = 2;
  private static final int MAX_INTERVAL_WEEKS = 26;
  private static final int MAX_TITLE_LENGTH = 200;
  private static final int MAX_PLACE_LENGTH = 300;

  /**
   * Reads terms; what a change leaves out of circle and rhythm stays.
   *
   * @param was the series that is changed, absent: a new one
   * @param from earliest last day, at most a year before the latest
   */
  static SeriesTerms read(
      SessionForm form,
      Violations violations,
      SeriesInput given,
      @Nullable SessionKind kind,
      @Nullable SessionSeries was,
      @Nullable Around usual,
      @Nullable LocalDate from) {
    LocalDate lastDay = given.lastDay();
    if (lastDay == null) {
      violations.invalid("/lastDay", "required");
    } else if (from != null && lastDay.isBefore(was == null ? from : was.firstDay())) {
      violations.breaksRule("/lastDay", "before-start");
    } else if (from != null && lastDay.isAfter(from.plusYears(1))) {
      violations.breaksRule("/lastDay", "series-too-long");
    }
    LocalTime start = SessionForm.time(violations, "/startTime", given.startTime());
    LocalTime end = SessionForm.time(violations, "/endTime", given.endTime());
    if (start != null && end != null && !end.isAfter(start)) {
      violations.breaksRule("/endTime", "before-start");
    }
    boolean free = Boolean.TRUE.equals(given.freeJoin());
    if (free && kind != null && !kind.peopleAttend()) {
      violations.breaksRule("/freeJoin", "not-at-scrum");
    }
    return new SeriesTerms(
        SessionForm.text(violations, "/title", given.title(), MAX_TITLE_LENGTH, true),
        SessionForm.text(violations, "/place", given.place(), MAX_PLACE_LENGTH, false),
        lastDay,
        weeks(violations, given, was),
        given.startTime(),
        given.endTime(),
        SessionForm.capacity(violations, given.capacity()),
        free,
        around(form, violations, given, usual));
  }

  private static int weeks(Violations violations, SeriesInput given, @Nullable SessionSeries was) {
    int usual = was == null ? DEFAULT_INTERVAL_WEEKS : was.intervalWeeks();
    int weeks = given.intervalWeeks() == null ? usual : given.intervalWeeks();
    if (weeks < 1) {
      violations.invalid("/intervalWeeks", "too-low", 1);
    } else if (weeks > MAX_INTERVAL_WEEKS) {
      violations.invalid("/intervalWeeks", "too-high", MAX_INTERVAL_WEEKS);
    }
    return weeks;
  }

  private static Around around(
      SessionForm form, Violations violations, SeriesInput given, @Nullable Around usual) {
    Around before = usual == null ? new Around(List.of(), List.of(), List.of()) : usual;
    return new Around(
        given.municipalities() == null
            ? before.municipalities()
            : form.municipalities(violations, given.municipalities()),
        given.helpers() == null ? before.helpers() : form.helpers(violations, given.helpers()),
        given.partnerIds() == null
            ? before.partnerIds()
            : form.partners(violations, given.partnerIds()));
  }
}
