package nl.wsp.api.vacancy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/**
 * Reads a written vacancy and names everything wrong with it at once. Codes that the vacancy
 * already had are kept: an import may have brought codes of another source.
 */
final class VacancyForm {
  private static final int MAX_TITLE_LENGTH = 200;
  private static final int MAX_DESCRIPTION_LENGTH = 20_000;
  private static final int MAX_LIST_LENGTH = 50;
  private static final int MAX_CERTIFICATE_LENGTH = 100;
  private static final int MAX_POSITIONS = 1000;
  private static final int MAX_CONTRACT_MONTHS = 120;
  private static final int MAX_SHOWN_CODE = 40;
  // Arbeidstijdenwet art. 5:7: at most 60 hours of work in a week
  private static final BigDecimal MAX_HOURS = BigDecimal.valueOf(60);
  private static final BigDecimal MAX_WAGE = BigDecimal.valueOf(1000);
  private static final Pattern CONTRACT_FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

  private final VacancyCodes codes;
  private final VacancyInput input;
  private final @Nullable VacancyContent before;
  private final Violations violations = new Violations();

  private VacancyForm(VacancyCodes codes, VacancyInput input, @Nullable VacancyContent before) {
    this.codes = codes;
    this.input = input;
    this.before = before;
  }

  /**
   * The content that was written.
   *
   * @param before what the vacancy said until now, absent for a new one
   * @throws Problem 400 or 422 that names every wrong field
   */
  static VacancyContent read(
      VacancyCodes codes, VacancyInput input, @Nullable VacancyContent before) {
    return new VacancyForm(codes, input, before).read();
  }

  private VacancyContent read() {
    Optional<String> occupation = occupationCode();
    VacancyContent content =
        new VacancyContent(
            title(),
            text("/description", input.description(), MAX_DESCRIPTION_LENGTH),
            occupation.orElse(null),
            occupationLabel(occupation),
            postcode(),
            hours("/hoursPerWeek/min", input.hoursPerWeek() == null ? null : hoursInput().min()),
            hours("/hoursPerWeek/max", input.hoursPerWeek() == null ? null : hoursInput().max()),
            amount("/hourlyWage", input.hourlyWage(), MAX_WAGE),
            Optional.ofNullable(within("/positions", input.positions(), 1, MAX_POSITIONS))
                .orElse(1),
            input.startDate(),
            contractForm(),
            within("/contractMonths", input.contractMonths(), 1, MAX_CONTRACT_MONTHS),
            input.closingDate(),
            within("/educationLevel", input.educationLevel(), 1, 6),
            enums("/dayParts", input.dayParts(), DayPart.class),
            competencies(),
            demands(),
            languages(),
            licences(),
            certificates(),
            enums("/tracks", input.tracks(), Track.class));
    if (content.hoursMin() != null
        && content.hoursMax() != null
        && content.hoursMin().compareTo(content.hoursMax()) > 0) {
      violations.breaksRule("/hoursPerWeek/min", "min-above-max");
    }
    violations.throwIfAny();
    return content;
  }

  private VacancyInput.Hours hoursInput() {
    return input.hoursPerWeek() == null ? new VacancyInput.Hours(null, null) : input.hoursPerWeek();
  }

  private String title() {
    String title = text("/title", input.title(), MAX_TITLE_LENGTH);
    if (title == null) {
      violations.invalid("/title", "required");
      return "";
    }
    return title;
  }

  private @Nullable String text(String pointer, @Nullable String text, int maxLength) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > maxLength) {
      violations.invalid(pointer, "size", 1, maxLength);
    }
    return text.strip();
  }

  private Optional<String> occupationCode() {
    String code = input.occupation() == null ? null : input.occupation().code();
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    boolean kept = before != null && code.equals(before.occupationCode());
    if (!kept && !codes.isOccupation(code)) {
      unknown("/occupation/code", code);
    }
    return Optional.of(code);
  }

  /** The label is the catalogue's; what people wrote is kept only where that has none. */
  private @Nullable String occupationLabel(Optional<String> code) {
    String given = input.occupation() == null ? null : input.occupation().label();
    String written = text("/occupation/label", given, MAX_TITLE_LENGTH);
    return code.flatMap(known -> codes.occupationLabel(known, Locale.of("nl"))).orElse(written);
  }

  private @Nullable String postcode() {
    if (input.postcode() == null || input.postcode().isBlank()) {
      return null;
    }
    Optional<String> postcode = Postcode.fullOrDigits(input.postcode());
    if (postcode.isEmpty()) {
      violations.invalid("/postcode", "postcode");
    }
    return postcode.orElse(null);
  }

  private @Nullable BigDecimal hours(String pointer, @Nullable BigDecimal hours) {
    return amount(pointer, hours, MAX_HOURS);
  }

  private @Nullable BigDecimal amount(
      String pointer, @Nullable BigDecimal amount, BigDecimal highest) {
    if (amount == null) {
      return null;
    }
    if (amount.signum() <= 0) {
      violations.invalid(pointer, "above-zero");
    } else if (amount.compareTo(highest) > 0) {
      violations.invalid(pointer, "too-high", highest);
    } else if (amount.stripTrailingZeros().scale() > 2) {
      violations.invalid(pointer, "two-decimals");
    }
    return amount;
  }

  private @Nullable Integer within(
      String pointer, @Nullable Integer value, int lowest, int highest) {
    if (value != null && value < lowest) {
      violations.invalid(pointer, "too-low", lowest);
    } else if (value != null && value > highest) {
      violations.invalid(pointer, "too-high", highest);
    }
    return value;
  }

  private @Nullable String contractForm() {
    String form = input.contractForm();
    if (form == null || form.isBlank()) {
      return null;
    }
    if (!CONTRACT_FORM.matcher(form).matches()) {
      unknown("/contractForm", form);
    }
    return form;
  }

  private <E extends Enum<E>> Set<E> enums(
      String pointer, @Nullable List<@Nullable String> names, Class<E> type) {
    Set<E> found = EnumSet.noneOf(type);
    List<@Nullable String> given = listed(pointer, names);
    for (int i = 0; i < given.size(); i++) {
      constant(pointer + "/" + i, given.get(i), type).ifPresent(found::add);
    }
    return found;
  }

  private <E extends Enum<E>> Optional<E> constant(
      String pointer, @Nullable String name, Class<E> type) {
    Optional<E> constant =
        Arrays.stream(type.getEnumConstants())
            .filter(candidate -> candidate.name().equals(name))
            .findFirst();
    if (constant.isEmpty()) {
      unknown(pointer, name);
    }
    return constant;
  }

  private List<AskedCompetency> competencies() {
    Set<String> kept =
        keptCodes(before == null ? List.of() : before.competencies(), AskedCompetency::code);
    List<AskedCompetency> asked = new ArrayList<>();
    List<VacancyInput.@Nullable Competency> given = listed("/competencies", input.competencies());
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/competencies/" + i;
      VacancyInput.Competency competency = given.get(i);
      String code = competency == null ? null : competency.code();
      Integer level = competency == null ? null : competency.level();
      boolean inRange = level == null || (level >= 1 && level <= 5);
      within(pointer + "/level", level, 1, 5);
      if (isKnown(pointer + "/code", code, kept, codes::isCompetency) && inRange) {
        asked.add(new AskedCompetency(code, level, Boolean.TRUE.equals(competency.essential())));
      }
    }
    return asked;
  }

  private Map<TaskDemand, Integer> demands() {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    Map<String, @Nullable Integer> given = input.demands() == null ? Map.of() : input.demands();
    given.forEach(
        (name, level) -> {
          Optional<TaskDemand> demand = constant("/demands/" + shown(name), name, TaskDemand.class);
          if (level != null) {
            within("/demands/" + shown(name), level, 0, 3);
            demand.ifPresent(known -> levels.put(known, level));
          }
        });
    return levels;
  }

  private List<SpokenLanguage> languages() {
    List<SpokenLanguage> asked = new ArrayList<>();
    List<VacancyInput.@Nullable Language> given = listed("/languages", input.languages());
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/languages/" + i;
      VacancyInput.Language language = given.get(i);
      String code = language == null ? null : language.code();
      Optional<String> known = code == null ? Optional.empty() : codes.language(code);
      if (known.isEmpty()) {
        unknown(pointer + "/code", code);
      }
      String level = language == null ? null : language.level();
      LanguageLevel asksLevel =
          level == null
              ? null
              : constant(pointer + "/level", level, LanguageLevel.class).orElse(null);
      known.ifPresent(iso -> asked.add(new SpokenLanguage(iso, asksLevel)));
    }
    return asked;
  }

  private List<String> licences() {
    Set<String> kept = keptCodes(before == null ? List.of() : before.licences(), code -> code);
    Set<String> asked = new LinkedHashSet<>();
    List<@Nullable String> given = listed("/licences", input.licences());
    for (int i = 0; i < given.size(); i++) {
      if (isKnown("/licences/" + i, given.get(i), kept, codes::isLicence)) {
        asked.add(given.get(i));
      }
    }
    return List.copyOf(asked);
  }

  /** Certificates have no closed list: a known code or the name of the paper. */
  private List<String> certificates() {
    Set<String> asked = new LinkedHashSet<>();
    List<@Nullable String> given = listed("/certificates", input.certificates());
    for (int i = 0; i < given.size(); i++) {
      String certificate = text("/certificates/" + i, given.get(i), MAX_CERTIFICATE_LENGTH);
      if (certificate == null) {
        violations.invalid("/certificates/" + i, "required");
      } else {
        asked.add(certificate);
      }
    }
    return List.copyOf(asked);
  }

  private <T extends @Nullable Object> List<T> listed(String pointer, @Nullable List<T> given) {
    if (given != null && given.size() > MAX_LIST_LENGTH) {
      violations.invalid(pointer, "size", 0, MAX_LIST_LENGTH);
      return List.of();
    }
    return given == null ? List.of() : given;
  }

  private boolean isKnown(
      String pointer, @Nullable String code, Set<String> kept, Predicate<String> known) {
    if (code != null && (kept.contains(code) || known.test(code))) {
      return true;
    }
    unknown(pointer, code);
    return false;
  }

  private void unknown(String pointer, @Nullable String code) {
    if (code == null) {
      violations.invalid(pointer, "required");
    } else {
      violations.invalid(pointer, "unknown-code", shown(code));
    }
  }

  private static String shown(String code) {
    return code.length() <= MAX_SHOWN_CODE ? code : code.substring(0, MAX_SHOWN_CODE) + "…";
  }

  private static <T> Set<String> keptCodes(
      Collection<T> values, java.util.function.Function<T, String> code) {
    return values.stream().map(code).collect(Collectors.toCollection(HashSet::new));
  }
}
