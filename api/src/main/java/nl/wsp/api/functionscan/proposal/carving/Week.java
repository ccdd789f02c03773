package nl.wsp.api.functionscan.proposal.carving;

import static nl.wsp.api.functionscan.proposal.carving.CoherenceRule.DAYS;
import static nl.wsp.api.functionscan.proposal.carving.CoherenceRule.DAY_PARTS;
import static nl.wsp.api.functionscan.proposal.carving.CoherenceRule.PARTS_OF_DAY;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import java.util.List;

/**
 * The days and day parts of a function in a model of the solver, bound by rules 2 and 3 of {@link
 * CoherenceRule}.
 */
final class Week {
  private final BoolVar[] days = new BoolVar[DAYS];
  private final BoolVar[] worked = new BoolVar[DAY_PARTS];

  Week(CpModel model, CoherenceRule rule) {
    for (int day = 0; day < DAYS; day++) {
      days[day] = model.newBoolVar("day");
      int first = day * PARTS_OF_DAY;
      for (int part = 0; part < PARTS_OF_DAY; part++) {
        worked[first + part] = model.newBoolVar("worked");
        model.addImplication(worked[first + part], days[day]);
      }
      for (int[] apart : CoherenceRule.APART) {
        model.addAtMostOne(List.of(worked[first + apart[0]], worked[first + apart[1]]));
      }
    }
    model.addLessOrEqual(LinearExpr.sum(days), rule.maxDaysPerWeek());
  }

  List<BoolVar> days() {
    return List.of(days);
  }

  /** Whether each day part is worked, in the order of the week. */
  List<BoolVar> worked() {
    return List.of(worked);
  }
}
