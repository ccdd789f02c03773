package nl.wsp.api.placement;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The job that raises a signal when an employer does not answer.
 *
 * @param enabled false stops the job; lists still show what is overdue
 * @param dryRun true counts and logs, and changes nothing
 * @param batchSize proposals fetched at a time
 */
@ConfigurationProperties("wsp.proposal.silence")
record SilenceSettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "false") boolean dryRun,
    @Bindable(defaultValue = "200") int batchSize) {}
