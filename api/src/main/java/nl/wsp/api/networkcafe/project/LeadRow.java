package nl.wsp.api.networkcafe.project;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of a new entrepreneur.
 *
 * @param sharedBy function or organisation that heard of him
 * @param sharedWith function or organisation that was told: the economic adviser
 * @param nextOn day of the next step, present with it
 * @param reason why it was closed
 * @param employerId the employer it became
 */
@MappedEntity("entrepreneur_lead")
record LeadRow(
    @Id UUID id,
    String company,
    String what,
    LocalDate since,
    @Nullable String place,
    String sharedBy,
    String sharedWith,
    @Nullable String nextStep,
    @Nullable LocalDate nextOn,
    UUID ownerId,
    Status status,
    @Nullable String reason,
    @Nullable UUID employerId,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /** Where a lead stands. */
  enum Status {
    OPEN,
    /** Became an employer. */
    EMPLOYER,
    /** Nothing came of it. */
    CLOSED
  }

  LeadRow with(Plan plan, Instant now) {
    return new LeadRow(
        id,
        plan.company(),
        plan.what(),
        plan.since(),
        plan.place(),
        plan.sharedBy(),
        plan.sharedWith(),
        plan.nextStep(),
        plan.nextOn(),
        ownerId,
        status,
        reason,
        employerId,
        version,
        createdBy,
        createdAt,
        now);
  }

  LeadRow ended(Status to, @Nullable String why, @Nullable UUID became, Instant now) {
    return new LeadRow(
        id,
        company,
        what,
        since,
        place,
        sharedBy,
        sharedWith,
        nextStep,
        nextOn,
        ownerId,
        to,
        why,
        became,
        version,
        createdBy,
        createdAt,
        now);
  }

  Plan plan() {
    return new Plan(company, what, since, place, sharedBy, sharedWith, nextStep, nextOn);
  }

  /** What is written of a lead, as its history compares it. */
  @Serdeable
  record Plan(
      String company,
      String what,
      LocalDate since,
      @Nullable String place,
      String sharedBy,
      String sharedWith,
      @Nullable String nextStep,
      @Nullable LocalDate nextOn) {}
}
