package nl.wsp.api.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was agreed about work that starts, checked. */
record PlacementTerms(
    PlacementKind kind,
    String title,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String contractForm,
    @Nullable BigDecimal hourlyWage,
    List<String> instruments,
    boolean subsidised,
    boolean jobAgreement,
    @Nullable UUID mediatorId,
    @Nullable String municipalityCode,
    BenefitSaving saving,
    @Nullable SavingKind savingKind,
    @Nullable BigDecimal savingPerMonth,
    @Nullable Integer savingMonths,
    @Nullable LocalDate outflowOn) {}
