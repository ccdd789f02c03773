package nl.wsp.api.functionscan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a task. */
@MappedEntity("function_scan_task")
record TaskRow(
    @Id UUID id,
    UUID scanId,
    int position,
    @Nullable BigDecimal minutesPerWeek,
    @Nullable Takeable takeable,
    @TypeDef(type = DataType.JSON) TaskContent content,
    @Version long version,
    @Nullable UUID updatedBy,
    Instant createdAt,
    Instant updatedAt) {

  static TaskRow of(
      UUID id, UUID scanId, int position, TaskContent content, @Nullable UUID by, Instant now) {
    return new TaskRow(
        id,
        scanId,
        position,
        content.weeklyMinutes().orElse(null),
        content.takeable(),
        content,
        0,
        by,
        now,
        now);
  }

  TaskRow with(int newPosition, TaskContent newContent, UUID by, Instant now) {
    return new TaskRow(
        id,
        scanId,
        newPosition,
        newContent.weeklyMinutes().orElse(null),
        newContent.takeable(),
        newContent,
        version,
        by,
        createdAt,
        now);
  }

  ScanTask task() {
    return new ScanTask(id, scanId, version, position, content, updatedBy, updatedAt);
  }
}
