package nl.wsp.api.functionscan.proposal.carving;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer.Outcome;
import nl.wsp.api.functionscan.proposal.carving.FunctionPart.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Carves the functions of one question. First each function by itself from the tasks that are left,
 * which is quick and near the best; from there all functions together, until nothing can be better
 * or the effort is spent. One thread and a fixed seed: the same question has the same answer.
 */
public final class TaskCarver {
  /** Changes when the same question could get another answer. */
  public static final String MODEL_VERSION = "carving-1 or-tools-9.14";

  private static final int SEED = 1;
  private static final int FIRST_SHARE = 10;
  // a good beginning is all that is asked of one function by itself
  private static final double FIRST_EFFORT = 0.1;

  private final CarvingQuestion question;
  private final CarvingLimits limits;
  private final CarvingProgress progress;
  private final List<CarvableTask> tasks;
  private volatile boolean stopped;
  private volatile @Nullable CpSolver running;

  /** Prepares; nothing is searched yet. */
  public TaskCarver(CarvingQuestion question, CarvingLimits limits, CarvingProgress progress) {
    this.question = question;
    this.limits = limits;
    this.progress = progress;
    this.tasks =
        question.tasks().stream()
            .filter(task -> Screening.refusal(question, task).isEmpty())
            .toList();
  }

  /** Ends a search on another thread soon; its outcome is {@link Outcome#STOPPED}. */
  public void stop() {
    stopped = true;
    CpSolver solver = running;
    if (solver != null) {
      solver.stopSearch();
    }
  }

  /** Searches; to be called once. */
  public CarvingAnswer carve() {
    Set<String> carvable = new HashSet<>();
    tasks.forEach(task -> carvable.add(task.id()));
    if (!carvable.containsAll(question.pinned())) {
      return without(Outcome.IMPOSSIBLE);
    }
    if (tasks.isEmpty()) {
      return without(Outcome.OPTIMAL);
    }
    Loader.loadNativeLibraries();
    long started = System.nanoTime();
    CpModel model = new CpModel();
    List<FunctionPart> parts = new ArrayList<>();
    for (HoursAsked hours : question.functions()) {
      parts.add(new FunctionPart(model, tasks, hours, question.rule()));
    }
    bindTasks(model, parts);
    orderEqualFunctions(model, parts);
    hint(model, parts, oneByOne());
    model.maximize(gain(parts));
    CpSolver solver =
        solver(limits.effort(), limits.longest().minusNanos(System.nanoTime() - started));
    CpSolverStatus status = solve(solver, model, new Teller());
    return answer(status, solver, parts);
  }

  /** Every piece of a task at most as often as there is of it; pinned tasks wholly. */
  private void bindTasks(CpModel model, List<FunctionPart> parts) {
    for (int index = 0; index < parts.getFirst().pieces().size(); index++) {
      LinearExprBuilder taken = LinearExpr.newBuilder();
      for (FunctionPart part : parts) {
        taken.add(part.pieces().get(index).times());
      }
      Piece piece = parts.getFirst().pieces().get(index);
      if (question.pinned().contains(tasks.get(piece.task()).id())) {
        model.addEquality(taken.build(), piece.most());
      } else {
        model.addLessOrEqual(taken.build(), piece.most());
      }
    }
  }

  /** Functions of the same hours are interchangeable: the longest comes first. */
  private void orderEqualFunctions(CpModel model, List<FunctionPart> parts) {
    Map<HoursAsked, FunctionPart> last = new LinkedHashMap<>();
    for (int position = 0; position < parts.size(); position++) {
      FunctionPart part = parts.get(position);
      FunctionPart before = last.put(question.functions().get(position), part);
      if (before != null) {
        model.addGreaterOrEqual(before.minutes(), part.minutes());
      }
    }
  }

  private LinearExpr gain(List<FunctionPart> parts) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (FunctionPart part : parts) {
      for (Piece piece : part.pieces()) {
        CarvableTask task = tasks.get(piece.task());
        sum.addTerm(piece.times(), (long) piece.minutes() * question.gainPerMinute(task));
      }
    }
    return sum.build();
  }

  private record Alone(HoursAsked hours, long minutes, long[] values) {}

  /** A choice for each function by itself, from what the functions before it left. */
  private List<Alone> oneByOne() {
    List<Alone> choices = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (HoursAsked hours : question.functions()) {
      CpModel model = new CpModel();
      FunctionPart part = new FunctionPart(model, tasks, hours, question.rule());
      LinearExprBuilder gain = LinearExpr.newBuilder();
      for (Piece piece : part.pieces()) {
        CarvableTask task = tasks.get(piece.task());
        long bonus = question.pinned().contains(task.id()) ? Integer.MAX_VALUE / 2 : 0;
        gain.addTerm(piece.times(), piece.minutes() * (bonus + question.gainPerMinute(task)));
        if (used.contains(piece.task())) {
          model.addEquality(piece.times(), 0);
        }
      }
      model.maximize(gain.build());
      CpSolver solver =
          solver(
              Math.min(FIRST_EFFORT, limits.effort() / FIRST_SHARE),
              limits.longest().dividedBy(FIRST_SHARE));
      CpSolverStatus status = solve(solver, model, null);
      if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
        return List.of();
      }
      long[] values = part.variables().stream().mapToLong(solver::value).toArray();
      choices.add(new Alone(hours, solver.value(part.minutes()), values));
      part.pieces().stream()
          .filter(piece -> solver.value(piece.times()) > 0)
          .forEach(piece -> used.add(piece.task()));
    }
    return choices;
  }

  private void hint(CpModel model, List<FunctionPart> parts, List<Alone> choices) {
    List<Alone> left = new ArrayList<>(choices);
    left.sort(Comparator.comparingLong(Alone::minutes).reversed());
    for (int position = 0; position < parts.size(); position++) {
      HoursAsked hours = question.functions().get(position);
      Alone choice =
          left.stream().filter(alone -> alone.hours().equals(hours)).findFirst().orElse(null);
      if (choice != null) {
        left.remove(choice);
        List<IntVar> variables = parts.get(position).variables();
        for (int variable = 0; variable < variables.size(); variable++) {
          model.addHint(variables.get(variable), choice.values()[variable]);
        }
      }
    }
  }

  static CpSolver solver(double effort, Duration longest) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        // hours are all or at least so many: only this level puts such rows into the linear
        // relaxation
        .setLinearizationLevel(2)
        .setNumWorkers(1)
        .setRandomSeed(SEED)
        .setMaxDeterministicTime(effort)
        .setMaxTimeInSeconds(Math.max(0.01, longest.toMillis() / 1000.0));
    return solver;
  }

  private CpSolverStatus solve(
      CpSolver solver, CpModel model, @Nullable CpSolverSolutionCallback callback) {
    running = solver;
    try {
      if (stopped) {
        return CpSolverStatus.UNKNOWN;
      }
      return callback == null ? solver.solve(model) : solver.solve(model, callback);
    } finally {
      running = null;
    }
  }

  private CarvingAnswer answer(CpSolverStatus status, CpSolver solver, List<FunctionPart> parts) {
    if (stopped) {
      return without(Outcome.STOPPED);
    }
    return switch (status) {
      case OPTIMAL -> with(Outcome.OPTIMAL, solver, parts);
      case FEASIBLE -> with(Outcome.BEST_FOUND, solver, parts);
      case INFEASIBLE -> without(Outcome.IMPOSSIBLE);
      case UNKNOWN -> without(Outcome.NOTHING_FOUND);
      case MODEL_INVALID, UNRECOGNIZED ->
          throw new IllegalStateException("the solver refuses the model");
    };
  }

  private CarvingAnswer with(Outcome outcome, CpSolver solver, List<FunctionPart> parts) {
    List<CarvedFunction> functions = new ArrayList<>();
    for (int position = 0; position < parts.size(); position++) {
      Map<CarvableTask, Integer> minutes = new LinkedHashMap<>();
      for (Piece piece : parts.get(position).pieces()) {
        int taken = Math.toIntExact(solver.value(piece.times())) * piece.minutes();
        if (taken > 0) {
          minutes.merge(tasks.get(piece.task()), taken, Integer::sum);
        }
      }
      if (!minutes.isEmpty()) {
        functions.add(WorkWeek.lay(question, position, minutes));
      }
    }
    long gain = functions.stream().mapToLong(CarvedFunction::gainSixtieths).sum();
    long bound = (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
    return new CarvingAnswer(
        outcome, functions, Fates.of(question, functions), gain, Math.max(gain, bound));
  }

  private CarvingAnswer without(Outcome outcome) {
    return new CarvingAnswer(outcome, List.of(), Fates.of(question, List.of()), 0, 0);
  }

  /**
   * Passes on what the solver finds. Bounds come with a better choice only: the solver's callback
   * for bounds ends the JVM in this version (its native side keeps a class reference that is gone).
   */
  private final class Teller extends CpSolverSolutionCallback {
    @Override
    public void onSolutionCallback() {
      progress.report(Math.round(objectiveValue()), Math.round(bestObjectiveBound()));
    }
  }
}
