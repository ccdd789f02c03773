package nl.wsp.api.vacancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.vacancy.Transition.Party;
import org.jspecify.annotations.Nullable;

/**
 * An adaptation of a vacancy, both versions side by side.
 *
 * @param original the vacancy when the adaptation began or was last brought up to date
 * @param adapted the vacancy as it may become
 * @param differences fields in which they differ, in the order of the form, with who changed them
 * @param overtaken fields that were changed on the vacancy itself meanwhile
 * @param missing what stands in the way of taking it over
 * @param mayEdit whether this reader can change it now
 * @param mayAgree whether it is this reader's turn to agree or refuse
 * @param version version for the next change
 */
@Serdeable
record AdaptationView(
    UUID id,
    UUID vacancyId,
    AdaptationStatus status,
    VacancyView original,
    VacancyView adapted,
    List<Difference> differences,
    List<String> overtaken,
    List<VacancyView.Remark> missing,
    @Nullable Party lastChangedBy,
    @Nullable String lastChangedByName,
    @Nullable Instant lastChangedAt,
    @Nullable String reason,
    @Nullable String endedByName,
    @Nullable Instant endedAt,
    @Nullable String startedByName,
    Instant startedAt,
    boolean mayEdit,
    boolean mayAgree,
    boolean mayWithdraw,
    long version) {

  /** A field that differs. */
  @Serdeable
  record Difference(String field, Party by, @Nullable String byName, Instant at) {}

  /** One line of the list of adaptations. */
  @Serdeable
  record Line(
      UUID id,
      AdaptationStatus status,
      @Nullable String startedByName,
      Instant startedAt,
      @Nullable String endedByName,
      @Nullable Instant endedAt,
      @Nullable String reason,
      List<String> fields) {}

  /**
   * How an adaptation ends.
   *
   * @param to {@code AGREED REJECTED WITHDRAWN}
   * @param reason needed to reject
   */
  @Serdeable
  @Introspected
  record End(@Nullable String to, @Nullable String reason, @Nullable Long version) {}

  /** The version a change is based on, unless If-Match says it. */
  @Serdeable
  @Introspected
  record Based(@Nullable Long version) {}
}
