package nl.wsp.api.functionscan.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.MadeFunction;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.TaskPart;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyStatus;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/**
 * The vacancy a new function would be: everything a proposal knows is filled in, the rest is for
 * the employer. Texts are Dutch, as vacancies are.
 */
final class DraftOfFunction {
  private static final Locale DUTCH = Locale.of("nl");
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final BigDecimal HALF_HOURS = BigDecimal.valueOf(30);
  private static final BigDecimal PART_TIME_BELOW = BigDecimal.valueOf(35);
  private static final int MONTHS_AHEAD = 2;
  private static final int MAX_TITLE_LENGTH = 150;

  private final Catalogue catalogue;
  private final Map<UUID, AskedTask> tasks;
  private final EmployerBrief employer;

  DraftOfFunction(Catalogue catalogue, Map<UUID, AskedTask> tasks, EmployerBrief employer) {
    this.catalogue = catalogue;
    this.tasks = tasks;
    this.employer = employer;
  }

  /** What the employer changed of it when he accepted; what is null stays as proposed. */
  record Wish(
      @Nullable String title, @Nullable String occupationCode, @Nullable LocalDate startDate) {
    static final Wish NONE = new Wish(null, null, null);
  }

  /** The draft as it would be read, to match with; it is not stored. */
  VacancyDetail unsaved(MadeFunction function, LocalDate today, Instant now) {
    return new VacancyDetail(
        Ids.next(),
        0,
        VacancyStatus.DRAFT,
        employer,
        content(function, Wish.NONE, null, today),
        Map.of(),
        null,
        now,
        now,
        null);
  }

  /**
   * The content of the draft.
   *
   * @param wage euros an hour, null is left open
   */
  VacancyContent content(
      MadeFunction function, Wish wish, @Nullable BigDecimal wage, LocalDate today) {
    String occupation =
        wish.occupationCode() == null ? function.occupationCode() : wish.occupationCode();
    BigDecimal hours = hoursPerWeek(function);
    LocalDate start =
        wish.startDate() == null
            ? today.withDayOfMonth(1).plusMonths(MONTHS_AHEAD)
            : wish.startDate();
    return new VacancyContent(
        wish.title() == null ? title(function, occupation) : wish.title(),
        description(function),
        occupation,
        occupation == null ? null : labelOf(occupation),
        employer.postcode(),
        hours,
        hours,
        wage,
        1,
        start,
        null,
        null,
        null,
        function.workLevel(),
        dayParts(function),
        competencies(function),
        function.demands(),
        List.of(),
        List.of(),
        List.of(),
        tracks(hours));
  }

  /** Hours a week, up to the next half hour. */
  static BigDecimal hoursPerWeek(MadeFunction function) {
    return BigDecimal.valueOf(function.minutesPerWeek())
        .divide(HALF_HOURS, 0, RoundingMode.UP)
        .multiply(HALF_HOURS)
        .divide(MINUTES, 1, RoundingMode.UNNECESSARY);
  }

  private String title(MadeFunction function, @Nullable String occupation) {
    String title =
        occupation == null
            ? text("draft.title", String.join(", ", function.departments()))
            : labelOf(occupation);
    return title.length() <= MAX_TITLE_LENGTH ? title : title.substring(0, MAX_TITLE_LENGTH);
  }

  private String labelOf(String occupation) {
    return catalogue.occupations().get(occupation).label().nl();
  }

  private String description(MadeFunction function) {
    StringBuilder description = new StringBuilder(text("draft.opening"));
    for (TaskPart part : function.parts()) {
      BigDecimal hours =
          BigDecimal.valueOf(part.minutes()).divide(MINUTES, 1, RoundingMode.HALF_UP);
      String name = tasks.get(part.taskId()).content().name();
      description.append("\n- ").append(text("draft.task", name, hours));
    }
    if (!function.places().isEmpty()) {
      description.append("\n\n").append(text("draft.places", String.join(", ", function.places())));
    }
    return description.toString();
  }

  private static Set<DayPart> dayParts(MadeFunction function) {
    Set<DayPart> dayParts = EnumSet.noneOf(DayPart.class);
    dayParts.addAll(function.week().keySet());
    return dayParts;
  }

  private static List<AskedCompetency> competencies(MadeFunction function) {
    Set<String> essential = Set.copyOf(function.essential());
    return function.competencies().stream()
        .map(
            asked ->
                new AskedCompetency(asked.code(), asked.level(), essential.contains(asked.code())))
        .collect(Collectors.toList());
  }

  /** Open to everybody the function is made for. */
  private static Set<Track> tracks(BigDecimal hours) {
    Set<Track> tracks = EnumSet.of(Track.REGULAR, Track.WAGE_COST_SUBSIDY, Track.SROI);
    if (hours.compareTo(PART_TIME_BELOW) < 0) {
      tracks.add(Track.PART_TIME);
    }
    return tracks;
  }

  private static String text(String key, Object... args) {
    return Texts.of("scanproposal", DUTCH, key, args);
  }
}
