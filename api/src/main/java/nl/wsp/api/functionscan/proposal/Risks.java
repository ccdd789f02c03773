package nl.wsp.api.functionscan.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.functionscan.Takeable;
import nl.wsp.api.functionscan.TaskContent;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.BusinessCase;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.MadeFunction;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.Risk;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.TaskPart;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;

/**
 * The stated rules that tell what to weigh before saying yes; {@link Risk.Code} has the numbers.
 */
final class Risks {
  private static final int SPLIT_PERCENT = 30;
  private static final int DEMANDS_AT_CEILING = 2;
  private static final int FEW = 5;
  private static final int PARTS_OF_DAY = 4;

  private final ProposalQuestion question;
  private final Map<UUID, AskedTask> tasks;
  private final List<Risk> found = new ArrayList<>();

  private Risks(ProposalQuestion question, Map<UUID, AskedTask> tasks) {
    this.question = question;
    this.tasks = tasks;
  }

  static List<Risk> of(
      ProposalQuestion question,
      Map<UUID, AskedTask> tasks,
      CarvingAnswer carved,
      List<MadeFunction> functions,
      List<BusinessCase> sensitivity) {
    Risks risks = new Risks(question, tasks);
    if (carved.outcome() == CarvingAnswer.Outcome.BEST_FOUND) {
      risks.notProven(carved);
    }
    if (functions.isEmpty()) {
      return risks.found;
    }
    functions.forEach(risks::ofFunction);
    risks.unknownFields(functions);
    risks.conditions(functions);
    if (sensitivity.getLast().gain().signum() <= 0 && sensitivity.get(1).gain().signum() > 0) {
      risks.add(Risk.Code.GAIN_NEEDS_SUBSIDY, sensitivity.getLast().wageValuePercent());
    }
    LocalDate end = sensitivity.getFirst().minimumSetUntil();
    if (end.isBefore(question.date().plusYears(1))) {
      risks.add(Risk.Code.TABLE_ENDS, end);
    }
    return List.copyOf(risks.found);
  }

  private void notProven(CarvingAnswer carved) {
    BigDecimal gap =
        carved.boundSixtieths() == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(carved.boundSixtieths() - carved.gainSixtieths())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(carved.boundSixtieths()), 1, RoundingMode.UP);
    add(Risk.Code.NOT_PROVEN, gap);
  }

  private void ofFunction(MadeFunction function) {
    int split =
        function.parts().stream()
            .filter(part -> part.minutes() < tasks.get(part.taskId()).minutes())
            .mapToInt(TaskPart::minutes)
            .sum();
    if (split * 100 >= SPLIT_PERCENT * function.minutesPerWeek()) {
      add(function, Risk.Code.MUCH_SPLIT, split * 100 / function.minutesPerWeek());
    }
    Set<Integer> partsOfDay = new HashSet<>();
    for (DayPart dayPart : function.week().keySet()) {
      partsOfDay.add(dayPart.ordinal() % PARTS_OF_DAY);
    }
    if (partsOfDay.size() == 1) {
      String name = function.week().keySet().iterator().next().name();
      add(function, Risk.Code.ONE_PART_OF_DAY, name.substring(name.indexOf('_') + 1));
    }
    if (isAtCeiling(function)) {
      add(function, Risk.Code.AT_CEILING);
    }
    if (function.present() == null) {
      add(function, Risk.Code.CANDIDATES_UNKNOWN);
    } else if (function.present() < FEW) {
      add(function, Risk.Code.FEW_CANDIDATES, FEW);
    }
  }

  private boolean isAtCeiling(MadeFunction function) {
    Map<TaskDemand, Integer> at = new EnumMap<>(TaskDemand.class);
    function
        .demands()
        .forEach(
            (demand, level) -> {
              Integer ceiling = question.demands().get(demand);
              if (ceiling != null
                  && ceiling < TaskDemandLevels.MAX_LEVEL
                  && ceiling.equals(level)) {
                at.put(demand, level);
              }
            });
    return at.size() >= DEMANDS_AT_CEILING
        || (question.workLevel() != null && question.workLevel().equals(function.workLevel()));
  }

  private void unknownFields(List<MadeFunction> functions) {
    long unknown =
        contents(functions).stream()
            .filter(
                task ->
                    task.place() == null
                        || task.workLevel() == null
                        || task.demands().size() < TaskDemand.values().length)
            .count();
    if (unknown > 0) {
      add(Risk.Code.UNKNOWN_FIELDS, unknown);
    }
  }

  private void conditions(List<MadeFunction> functions) {
    long conditional =
        contents(functions).stream()
            .filter(task -> task.takeable() == Takeable.WITH_CONDITION)
            .count();
    if (conditional > 0) {
      add(Risk.Code.CONDITIONS, conditional);
    }
  }

  private List<TaskContent> contents(List<MadeFunction> functions) {
    return functions.stream()
        .flatMap(function -> function.parts().stream())
        .map(TaskPart::taskId)
        .distinct()
        .map(id -> tasks.get(id).content())
        .toList();
  }

  private void add(Risk.Code code, Object... values) {
    found.add(new Risk(code, null, List.of(values).stream().map(Risks::text).toList()));
  }

  private void add(MadeFunction function, Risk.Code code, Object... values) {
    found.add(
        new Risk(code, function.position(), List.of(values).stream().map(Risks::text).toList()));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
