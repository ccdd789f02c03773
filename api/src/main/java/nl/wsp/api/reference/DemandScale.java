package nl.wsp.api.reference;

import java.util.List;
import nl.wsp.matching.TaskDemand;

/**
 * A task demand in plain words.
 *
 * @param explanation what it is about
 * @param levels an example of each level 0, 1, 2, 3
 */
public record DemandScale(TaskDemand demand, Label label, Label explanation, List<Label> levels)
    implements Entry {
  /** Copies the list. */
  public DemandScale {
    levels = List.copyOf(levels);
    if (levels.size() != 4) {
      throw new IllegalArgumentException("a demand has the levels 0 to 3");
    }
  }

  @Override
  public String code() {
    return demand.name();
  }
}
