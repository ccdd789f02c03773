package nl.wsp.api.functionscan;

import java.util.List;
import nl.wsp.api.reference.Label;

/**
 * Work as it is often found in a sector, to start a scan from. Invented; every figure is to be
 * checked at the employer's.
 *
 * @param code stable name
 * @param sectors SBI codes of two digits for which it is offered first
 */
record SectorTemplate(String code, Label label, List<String> sectors, List<TaskContent> tasks) {
  /** Copies the lists. */
  SectorTemplate {
    sectors = List.copyOf(sectors);
    tasks = List.copyOf(tasks);
  }
}
