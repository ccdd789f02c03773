package nl.wsp.api.jobseeker;

import org.jspecify.annotations.Nullable;

/**
 * Where a person stands: three scales that are never one number.
 *
 * @param mediationStep 1 directly placeable to 3 far away
 * @param participationStep 1 isolated to 6 work without support
 */
public record LadderSteps(
    @Nullable Integer mediationStep,
    @Nullable Integer participationStep,
    @Nullable LabourDistance labourDistance) {}
