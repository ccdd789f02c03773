package nl.wsp.api.networkcafe.project;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The job that raises a signal when a phase is about to start and nothing hangs on it.
 *
 * @param enabled false stops the job
 * @param dryRun true counts and logs, and changes nothing
 * @param batchSize phases fetched at a time
 */
@ConfigurationProperties("wsp.project.phase-notice")
record PhaseNoticeSettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "false") boolean dryRun,
    @Bindable(defaultValue = "200") int batchSize) {}
