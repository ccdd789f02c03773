package nl.wsp.matching;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A level 0-3 for some of the seven task demands; a demand without a level is unknown. The same
 * shape holds what work asks and what suits a person at most.
 *
 * @param bits four bits per demand in the order of {@link TaskDemand}: 0 unknown, else level + 1
 */
public record TaskDemandLevels(int bits) {
  /** Highest level of a demand. */
  public static final int MAX_LEVEL = 3;

  private static final int BITS_PER_DEMAND = 4;
  private static final int MASK = 0xF;
  private static final TaskDemand[] DEMANDS = TaskDemand.values();

  /** Nothing known. */
  public static final TaskDemandLevels NONE = new TaskDemandLevels(0);

  /** Checks that every level is unknown or 0-3. */
  public TaskDemandLevels {
    for (int rest = bits, i = 0; i < DEMANDS.length; i++, rest >>>= BITS_PER_DEMAND) {
      if ((rest & MASK) > MAX_LEVEL + 1) {
        throw new IllegalArgumentException("task demand level outside 0-3");
      }
    }
    if (bits >>> (BITS_PER_DEMAND * DEMANDS.length) != 0) {
      throw new IllegalArgumentException("unknown task demand");
    }
  }

  /**
   * Levels from a map; absent keys are unknown.
   *
   * @throws IllegalArgumentException when a level is outside 0-3
   */
  public static TaskDemandLevels of(Map<TaskDemand, Integer> levels) {
    int bits = 0;
    for (Map.Entry<TaskDemand, Integer> entry : levels.entrySet()) {
      int level = entry.getValue();
      if (level < 0 || level > MAX_LEVEL) {
        throw new IllegalArgumentException(entry.getKey() + " outside 0-3");
      }
      bits |= (level + 1) << (BITS_PER_DEMAND * entry.getKey().ordinal());
    }
    return new TaskDemandLevels(bits);
  }

  /** The level of a demand, empty when unknown. */
  public OptionalInt level(TaskDemand demand) {
    int level = levelOrUnknown(demand);
    return level < 0 ? OptionalInt.empty() : OptionalInt.of(level);
  }

  /** The known levels by demand. */
  public Map<TaskDemand, Integer> toMap() {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    for (TaskDemand demand : DEMANDS) {
      int level = levelOrUnknown(demand);
      if (level >= 0) {
        levels.put(demand, level);
      }
    }
    return levels;
  }

  /** The level 0-3 of a demand, or -1 when unknown; without allocation. */
  int levelOrUnknown(TaskDemand demand) {
    return ((bits >>> (BITS_PER_DEMAND * demand.ordinal())) & MASK) - 1;
  }
}
