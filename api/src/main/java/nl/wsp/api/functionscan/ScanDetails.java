package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and agreed about a scan.
 *
 * @param question why the employer wants it
 * @param department where to look
 * @param contactName who receives the adviser
 * @param suitableDates dates that suit the employer
 * @param people who take part from the employer's side: name or function
 * @param notes of the adviser, not for the employer
 */
@Serdeable
public record ScanDetails(
    String question,
    @Nullable String department,
    @Nullable String contactName,
    @Nullable String contactPhone,
    @Nullable String contactEmail,
    List<LocalDate> suitableDates,
    List<String> people,
    @Nullable String notes) {
  /** Copies the lists. */
  public ScanDetails {
    suitableDates = List.copyOf(suitableDates);
    people = List.copyOf(people);
  }
}
