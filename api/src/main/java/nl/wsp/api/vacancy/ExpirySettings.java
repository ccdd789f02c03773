package nl.wsp.api.vacancy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The job that writes down that closing dates have passed.
 *
 * @param enabled false stops the job; readers still never see an overdue vacancy as open
 * @param dryRun true counts and logs, and changes nothing
 * @param batchSize vacancies fetched at a time
 */
@ConfigurationProperties("wsp.vacancy.expiry")
record ExpirySettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "false") boolean dryRun,
    @Bindable(defaultValue = "200") int batchSize) {}
