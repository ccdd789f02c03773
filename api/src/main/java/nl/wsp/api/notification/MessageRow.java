package nl.wsp.api.notification;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a message in somebody's inbox. */
@MappedEntity("message")
record MessageRow(
    @Id UUID id,
    UUID recipientId,
    MessageKind kind,
    String path,
    @Nullable UUID aboutId,
    @TypeDef(type = DataType.JSON) Words words,
    @TypeDef(type = DataType.JSON) @Nullable CalendarEntry calendar,
    Delivery delivery,
    @Nullable LocalDate digestOn,
    Instant createdAt,
    @Nullable Instant readAt) {

  /** What is filled in. */
  @Serdeable
  record Words(Map<String, String> values) {
    Words {
      values = Map.copyOf(values);
    }
  }
}
