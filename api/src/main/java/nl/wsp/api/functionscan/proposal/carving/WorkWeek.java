package nl.wsp.api.functionscan.proposal.carving;

import static nl.wsp.api.functionscan.proposal.carving.CoherenceRule.DAY_PARTS;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wsp.matching.DayPart;

/**
 * Lays the tasks of a function in the fewest day parts of a week, then the fewest days, then the
 * earliest: a choice of the same gain that is easiest to work.
 */
final class WorkWeek {
  private static final double EFFORT = 1;
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int COST_OF_DAY_PART = 10_000;
  private static final int COST_OF_DAY = 1_000;

  private WorkWeek() {}

  static CarvedFunction lay(
      CarvingQuestion question, int position, Map<CarvableTask, Integer> minutesByTask) {
    Map<String, Integer> minutes = new LinkedHashMap<>();
    Set<String> places = new TreeSet<>();
    Map<Integer, Integer> byDayParts = new TreeMap<>();
    long gain = 0;
    for (Map.Entry<CarvableTask, Integer> entry : minutesByTask.entrySet()) {
      CarvableTask task = entry.getKey();
      minutes.put(task.id(), entry.getValue());
      byDayParts.merge(task.possibleDayParts(), entry.getValue(), Integer::sum);
      gain += (long) entry.getValue() * question.gainPerMinute(task);
      if (task.place() != null) {
        places.add(task.place());
      }
    }
    return new CarvedFunction(position, minutes, week(question.rule(), byDayParts), places, gain);
  }

  private static Map<DayPart, Integer> week(CoherenceRule rule, Map<Integer, Integer> byDayParts) {
    CpModel model = new CpModel();
    Week days = new Week(model, rule);
    List<LinearExprBuilder> loads = new ArrayList<>();
    LinearExprBuilder cost = LinearExpr.newBuilder();
    days.days().forEach(day -> cost.addTerm(day, COST_OF_DAY));
    for (int dayPart = 0; dayPart < DAY_PARTS; dayPart++) {
      cost.addTerm(days.worked().get(dayPart), COST_OF_DAY_PART + dayPart);
      loads.add(LinearExpr.newBuilder());
    }
    byDayParts.forEach(
        (bits, minutes) -> {
          LinearExprBuilder laid = LinearExpr.newBuilder();
          for (int dayPart = 0; dayPart < DAY_PARTS; dayPart++) {
            if ((bits >> dayPart & 1) == 1) {
              IntVar here = model.newIntVar(0, rule.minutesPerDayPart(), "minutes");
              laid.add(here);
              loads.get(dayPart).add(here);
            }
          }
          model.addEquality(laid.build(), minutes);
        });
    for (int dayPart = 0; dayPart < DAY_PARTS; dayPart++) {
      LinearExpr load = loads.get(dayPart).build();
      model.addLessOrEqual(
          load, LinearExpr.term(days.worked().get(dayPart), rule.minutesPerDayPart()));
    }
    model.minimize(cost.build());
    return solve(model, loads);
  }

  private static Map<DayPart, Integer> solve(CpModel model, List<LinearExprBuilder> loads) {
    CpSolver solver = TaskCarver.solver(EFFORT, LONGEST);
    CpSolverStatus status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      throw new IllegalStateException("tasks of a function that fit in no week: " + status);
    }
    Map<DayPart, Integer> week = new EnumMap<>(DayPart.class);
    for (DayPart dayPart : DayPart.values()) {
      int minutes = Math.toIntExact(solver.value(loads.get(dayPart.ordinal()).build()));
      if (minutes > 0) {
        week.put(dayPart, minutes);
      }
    }
    return week;
  }
}
