package nl.wsp.api.reference;

import java.util.List;
import nl.wsp.matching.DayPart;

/** A common pattern of day parts, such as shop hours. */
public record WorkingTimes(String code, Label label, List<DayPart> dayParts) implements Entry {
  /** Copies the list. */
  public WorkingTimes {
    dayParts = List.copyOf(dayParts);
  }
}
