package nl.wsp.api.functionscan.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.functionscan.ScanTask;
import nl.wsp.api.functionscan.proposal.ProposalQuestion.Hours;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/** Checks what a proposal is asked. */
final class ProposalForm {
  private static final BigDecimal LEAST_HOURS = BigDecimal.valueOf(8);
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(36);
  private static final BigDecimal USUAL_WAGE_VALUE = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_WAGE = BigDecimal.valueOf(1_000);
  private static final int MOST_FUNCTIONS = 5;
  private static final int USUAL_PLACES = 2;
  private static final int MOST_PLACES = 5;
  private static final int MOST_LEVEL = 6;

  private final ProposalInput input;
  private final Violations violations = new Violations();

  private ProposalForm(ProposalInput input) {
    this.input = input;
  }

  /**
   * The question, with what was left open filled in.
   *
   * @throws Problem 400 or 422 with everything that is wrong
   */
  static ProposalQuestion read(ProposalInput input, List<ScanTask> tasks, LocalDate today) {
    return new ProposalForm(input).read(tasks, today);
  }

  private ProposalQuestion read(List<ScanTask> tasks, LocalDate today) {
    Set<UUID> known = tasks.stream().map(ScanTask::id).collect(Collectors.toSet());
    ProposalQuestion question =
        new ProposalQuestion(
            workLevel(),
            demands(),
            hours(),
            wageValue(),
            wage(),
            between("/placesMax", input.placesMax(), USUAL_PLACES, MOST_PLACES),
            ids("/pinned", input.pinned(), known),
            ids("/forbidden", input.forbidden(), known),
            today);
    for (int i = 0; i < question.pinned().size(); i++) {
      if (question.forbidden().contains(question.pinned().get(i))) {
        violations.breaksRule("/pinned/" + i, "pinned-and-forbidden");
      }
    }
    violations.throwIfAny();
    return question;
  }

  private @Nullable Integer workLevel() {
    Integer level = input.ceiling() == null ? null : input.ceiling().workLevel();
    if (level != null && (level < 1 || level > MOST_LEVEL)) {
      violations.invalid("/ceiling/workLevel", "between", 1, MOST_LEVEL);
    }
    return level;
  }

  private Map<TaskDemand, Integer> demands() {
    Map<TaskDemand, Integer> demands = new EnumMap<>(TaskDemand.class);
    if (input.ceiling() == null || input.ceiling().demands() == null) {
      return demands;
    }
    input
        .ceiling()
        .demands()
        .forEach(
            (code, level) -> {
              String pointer = "/ceiling/demands/" + code;
              Optional<TaskDemand> demand =
                  Arrays.stream(TaskDemand.values())
                      .filter(value -> value.name().equals(code))
                      .findFirst();
              if (demand.isEmpty()) {
                violations.invalid("/ceiling/demands", "unknown-code", code);
              } else if (level != null && (level < 0 || level > TaskDemandLevels.MAX_LEVEL)) {
                violations.invalid(pointer, "between", 0, TaskDemandLevels.MAX_LEVEL);
              } else if (level != null) {
                demands.put(demand.get(), level);
              }
            });
    return demands;
  }

  private List<Hours> hours() {
    List<ProposalInput.@Nullable Hours> asked = input.functions();
    if (asked == null || asked.isEmpty()) {
      return List.of(new Hours(LEAST_HOURS, MOST_HOURS));
    }
    if (asked.size() > MOST_FUNCTIONS) {
      violations.invalid("/functions", "size", 1, MOST_FUNCTIONS);
      return List.of();
    }
    List<Hours> functions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      ProposalInput.Hours one = asked.get(i);
      BigDecimal min = hour("/functions/" + i + "/hoursMin", one == null ? null : one.hoursMin());
      BigDecimal max = hour("/functions/" + i + "/hoursMax", one == null ? null : one.hoursMax());
      if (min.compareTo(max) > 0) {
        violations.breaksRule("/functions/" + i + "/hoursMax", "below-minimum");
      }
      functions.add(new Hours(min, max));
    }
    return functions;
  }

  private BigDecimal hour(String pointer, @Nullable BigDecimal hours) {
    if (hours == null) {
      violations.invalid(pointer, "required");
      return LEAST_HOURS;
    }
    if (hours.compareTo(LEAST_HOURS) < 0
        || hours.compareTo(MOST_HOURS) > 0
        || hours.stripTrailingZeros().scale() > 2) {
      violations.invalid(pointer, "between", LEAST_HOURS, MOST_HOURS);
    }
    return hours;
  }

  private BigDecimal wageValue() {
    BigDecimal percent = Objects.requireNonNullElse(input.wageValuePercent(), USUAL_WAGE_VALUE);
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || percent.scale() > 2) {
      violations.invalid("/wageValuePercent", "between", 0, HUNDRED);
    }
    return percent;
  }

  private @Nullable BigDecimal wage() {
    BigDecimal wage = input.hourlyWage();
    if (wage != null
        && (wage.signum() <= 0
            || wage.compareTo(MOST_WAGE) > 0
            || wage.stripTrailingZeros().scale() > 2)) {
      violations.invalid("/hourlyWage", "out-of-range");
    }
    return wage;
  }

  private int between(String pointer, @Nullable Integer value, int usual, int most) {
    if (value != null && (value < 1 || value > most)) {
      violations.invalid(pointer, "between", 1, most);
    }
    return value == null ? usual : value;
  }

  private List<UUID> ids(String pointer, @Nullable List<@Nullable String> given, Set<UUID> known) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; given != null && i < given.size(); i++) {
      Optional<UUID> id = id(given.get(i)).filter(known::contains);
      if (id.isEmpty()) {
        violations.invalid(pointer + "/" + i, "unknown-task");
      } else if (!ids.contains(id.get())) {
        ids.add(id.get());
      }
    }
    return ids;
  }

  private static Optional<UUID> id(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
