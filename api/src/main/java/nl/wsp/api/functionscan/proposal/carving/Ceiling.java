package nl.wsp.api.functionscan.proposal.carving;

import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/**
 * The most a function may ask.
 *
 * @param workLevel work level 1-6, null is no ceiling
 * @param demands level 0-3 by demand, absent is no ceiling
 */
public record Ceiling(@Nullable Integer workLevel, TaskDemandLevels demands) {}
