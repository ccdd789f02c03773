package nl.wsp.api.networkcafe.project;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungSession;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about leads. */
final class LeadBodies {
  private LeadBodies() {}

  /**
   * A new entrepreneur to store.
   *
   * @param what what he does or will do
   * @param since day on which he was heard of; absent: today
   * @param sharedBy function or organisation that heard of him
   * @param sharedWith function or organisation that is told
   * @param nextStep with its day, or neither
   */
  @Serdeable
  @Introspected
  record LeadInput(
      @Nullable String company,
      @Nullable String what,
      @Nullable LocalDate since,
      @Nullable String place,
      @Nullable String sharedBy,
      @Nullable String sharedWith,
      @Nullable String nextStep,
      @Nullable LocalDate nextDate,
      @Nullable Long version) {}

  /** Why nothing came of a lead. */
  @Serdeable
  @Introspected
  record ClosingInput(@Nullable String reason, @Nullable Long version) {}

  /**
   * What an employer needs more than a lead says.
   *
   * @param kvkNumber eight digits
   * @param sector SBI code
   * @param postcode full Dutch postcode
   */
  @Serdeable
  @Introspected
  record EmployerInput(
      @Nullable String kvkNumber,
      @Nullable String sector,
      @Nullable String postcode,
      @Nullable String phone,
      @Nullable String email,
      @Nullable Long version) {}

  /**
   * A lead.
   *
   * @param visits joint visits that the reader may see
   * @param mayChange whether the reader may change it now
   */
  @Serdeable
  record LeadBody(
      UUID id,
      String company,
      String what,
      LocalDate since,
      @Nullable String place,
      String sharedBy,
      String sharedWith,
      @Nullable String nextStep,
      @Nullable LocalDate nextDate,
      boolean overdue,
      @Nullable String owner,
      LeadRow.Status status,
      @Nullable String reason,
      @Nullable UUID employerId,
      List<HungSession> visits,
      boolean mayChange,
      long version) {}
}
