package nl.wsp.api.subsidy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The job that writes down that offers were not answered in time.
 *
 * @param enabled false stops the job; readers still never see such an offer as open
 * @param dryRun true counts and logs, and changes nothing
 * @param batchSize offers fetched at a time
 */
@ConfigurationProperties("wsp.subsidy.offer-expiry")
record OfferExpirySettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "false") boolean dryRun,
    @Bindable(defaultValue = "200") int batchSize) {}
