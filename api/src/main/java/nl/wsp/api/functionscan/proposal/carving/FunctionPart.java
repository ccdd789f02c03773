package nl.wsp.api.functionscan.proposal.carving;

import static nl.wsp.api.functionscan.proposal.carving.CoherenceRule.DAY_PARTS;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One function in the solver's model: how often each piece of each task is in it, on which day
 * parts it is worked, and the rules that bind them. Parts over the same tasks have the same
 * variables in the same order, so that a solution of one is a hint for another.
 */
final class FunctionPart {
  /** A piece of a task: whole, an hour of it, or what is left after the hours. */
  record Piece(int task, IntVar times, int minutes, int most) {}

  private final CpModel model;
  private final List<CarvableTask> tasks;
  private final CoherenceRule rule;
  private final List<IntVar> variables = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final int mostMinutes;

  FunctionPart(CpModel model, List<CarvableTask> tasks, HoursAsked hours, CoherenceRule rule) {
    this.model = model;
    this.tasks = tasks;
    this.rule = rule;
    this.mostMinutes = hours.maxMinutes();
    for (int task = 0; task < tasks.size(); task++) {
      addPieces(task);
    }
    BoolVar made = kept(model.newBoolVar("made"));
    LinearExpr minutes = minutes();
    model.addLessOrEqual(minutes, LinearExpr.term(made, hours.maxMinutes()));
    model.addGreaterOrEqual(minutes, LinearExpr.term(made, hours.minMinutes()));
    bindPlaces();
    Week week = new Week(model, rule);
    variables.addAll(week.days());
    variables.addAll(week.worked());
    bindMinutesTo(week);
  }

  /** Every variable, in an order that depends on the tasks only. */
  List<IntVar> variables() {
    return variables;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Minutes a week. */
  LinearExpr minutes() {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    pieces.forEach(piece -> sum.addTerm(piece.times(), piece.minutes()));
    return sum.build();
  }

  private void addPieces(int task) {
    CarvableTask facts = tasks.get(task);
    int minutes = facts.minutes();
    int hours = facts.divisible() ? minutes / CarvableTask.PIECE_MINUTES : 0;
    int rest = minutes - hours * CarvableTask.PIECE_MINUTES;
    if (hours > 0) {
      IntVar times = kept(model.newIntVar(0, hours, "hours"));
      pieces.add(new Piece(task, times, CarvableTask.PIECE_MINUTES, hours));
    }
    if (rest > 0) {
      pieces.add(new Piece(task, kept(model.newBoolVar("piece")), rest, 1));
    }
  }

  /** Rule 1: at most so many places. */
  private void bindPlaces() {
    Map<String, BoolVar> places = new TreeMap<>();
    for (Piece piece : pieces) {
      String place = tasks.get(piece.task()).place();
      if (place != null) {
        BoolVar used = places.computeIfAbsent(place, name -> kept(model.newBoolVar("place")));
        model.addLessOrEqual(piece.times(), LinearExpr.term(used, piece.most()));
      }
    }
    if (!places.isEmpty()) {
      BoolVar[] used = places.values().toArray(new BoolVar[0]);
      model.addLessOrEqual(LinearExpr.sum(used), rule.maxPlaces());
    }
  }

  /**
   * Rule 4. Tasks with the same possible day parts are laid in the week together: their minutes can
   * be told apart afterwards, which needs far fewer variables.
   */
  private void bindMinutesTo(Week week) {
    Map<Integer, LinearExprBuilder> byDayParts = new TreeMap<>();
    for (Piece piece : pieces) {
      byDayParts
          .computeIfAbsent(
              tasks.get(piece.task()).possibleDayParts(), bits -> LinearExpr.newBuilder())
          .addTerm(piece.times(), -piece.minutes());
    }
    List<LinearExprBuilder> loads = new ArrayList<>();
    for (int dayPart = 0; dayPart < DAY_PARTS; dayPart++) {
      loads.add(
          LinearExpr.newBuilder().addTerm(week.worked().get(dayPart), -rule.minutesPerDayPart()));
    }
    int most = Math.min(rule.minutesPerDayPart(), mostMinutes);
    byDayParts.forEach(
        (bits, laid) -> {
          for (int dayPart = 0; dayPart < DAY_PARTS; dayPart++) {
            if ((bits >> dayPart & 1) == 1) {
              IntVar minutes = kept(model.newIntVar(0, most, "minutes"));
              laid.add(minutes);
              loads.get(dayPart).add(minutes);
            }
          }
          model.addEquality(laid.build(), 0);
        });
    loads.forEach(load -> model.addLessOrEqual(load.build(), 0));
  }

  private <T extends IntVar> T kept(T variable) {
    variables.add(variable);
    return variable;
  }
}
