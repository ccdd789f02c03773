package nl.wsp.api.functionscan.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanTask;
import nl.wsp.api.functionscan.TaskContent;
import nl.wsp.api.functionscan.proposal.carving.CarvableTask;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/**
 * A task as it was when a proposal was asked, without the adviser's notes.
 *
 * @param version of the task
 */
@Serdeable
record AskedTask(UUID id, long version, TaskContent content) {
  /** All tasks of a proposal, as they are stored. */
  @Serdeable
  record Tasks(List<AskedTask> tasks) {
    Tasks {
      tasks = List.copyOf(tasks);
    }
  }

  static AskedTask of(ScanTask task) {
    TaskContent content = task.content();
    return new AskedTask(
        task.id(),
        task.version(),
        new TaskContent(
            content.department(),
            content.process(),
            content.name(),
            content.effort(),
            content.place(),
            content.dayParts(),
            content.performer(),
            content.performerHourlyCost(),
            content.workLevel(),
            content.demands(),
            content.competencies(),
            content.takeable(),
            content.condition(),
            content.divisible(),
            content.overtimeHoursPerWeek(),
            content.tempHoursPerWeek(),
            content.performerInstead(),
            null));
  }

  /** The task in whole minutes and cents; a place is told apart by its name in small letters. */
  CarvableTask carvable() {
    BigDecimal cost = content.performerHourlyCost();
    return new CarvableTask(
        id.toString(),
        minutes(),
        cost == null ? null : cost.movePointRight(2).intValueExact(),
        placeKey(),
        DayParts.of(content.dayParts()),
        content.workLevel(),
        TaskDemandLevels.of(content.demands()),
        content.isTakeable(),
        content.divisible());
  }

  /** Minutes a week, rounded half-up; 0 when not yet known. */
  int minutes() {
    return content
        .weeklyMinutes()
        .map(minutes -> minutes.setScale(0, RoundingMode.HALF_UP).intValueExact())
        .orElse(0);
  }

  private @Nullable String placeKey() {
    String place = content.place();
    return place == null || place.isBlank() ? null : place.strip().toLowerCase(Locale.ROOT);
  }
}
