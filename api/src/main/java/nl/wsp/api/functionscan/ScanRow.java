package nl.wsp.api.functionscan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a scan; what is only read as a whole is one JSON document. */
@MappedEntity("function_scan")
record ScanRow(
    @Id UUID id,
    UUID employerId,
    ScanStatus status,
    @Nullable UUID adviserId,
    @Nullable LocalDate plannedOn,
    @Nullable String plannedTime,
    boolean tasksShared,
    @Nullable String declineReason,
    @TypeDef(type = DataType.JSON) ScanDetails details,
    @Nullable UUID copiedFromId,
    @Version long version,
    @Nullable UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /** A scan that is asked and not stored yet. */
  static ScanRow asked(UUID id, UUID employerId, ScanDetails details, UUID by, Instant now) {
    return new ScanRow(
        id,
        employerId,
        ScanStatus.REQUESTED,
        null,
        null,
        null,
        false,
        null,
        details,
        null,
        0,
        by,
        now,
        now);
  }

  ScanRow with(ScanFields fields, Instant now) {
    return new ScanRow(
        id,
        employerId,
        status,
        fields.adviserId(),
        fields.plannedOn(),
        fields.plannedTime(),
        fields.tasksShared(),
        declineReason,
        fields.details(),
        copiedFromId,
        version,
        createdBy,
        createdAt,
        now);
  }

  /** In another status; an advice shows the employer the tasks it rests on. */
  ScanRow with(ScanStatus newStatus, @Nullable String reason, Instant now) {
    return new ScanRow(
        id,
        employerId,
        newStatus,
        adviserId,
        plannedOn,
        plannedTime,
        tasksShared || newStatus == ScanStatus.ADVICE,
        newStatus == ScanStatus.DECLINED ? reason : null,
        details,
        copiedFromId,
        version,
        createdBy,
        createdAt,
        now);
  }

  ScanRow copiedFrom(UUID source) {
    return new ScanRow(
        id,
        employerId,
        status,
        adviserId,
        plannedOn,
        plannedTime,
        tasksShared,
        declineReason,
        details,
        source,
        version,
        createdBy,
        createdAt,
        updatedAt);
  }

  ScanFields fields() {
    return new ScanFields(details, adviserId, plannedOn, plannedTime, tasksShared);
  }
}
