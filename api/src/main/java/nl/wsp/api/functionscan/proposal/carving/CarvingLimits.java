package nl.wsp.api.functionscan.proposal.carving;

import java.time.Duration;

/**
 * How long to search.
 *
 * @param effort the solver's own measure of work, about seconds of an idle core; the same question
 *     with the same effort has the same answer on every machine
 * @param longest time after which the search ends even so, for a machine that is very busy; only
 *     then the answer may differ
 */
public record CarvingLimits(double effort, Duration longest) {}
