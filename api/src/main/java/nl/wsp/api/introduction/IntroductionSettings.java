package nl.wsp.api.introduction;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How long a request and the consent that follows from it last.
 *
 * @param answerDays days in which a request can be answered
 * @param consentMonths months a consent lasts when the person names no other day, and the most he
 *     can choose here
 * @param expiryEnabled false stops the job that notes what has run out; readers still never see it
 *     as open
 * @param expiryDryRun true counts and logs, and changes nothing
 * @param expiryBatchSize requests fetched at a time
 */
@ConfigurationProperties("wsp.introduction")
record IntroductionSettings(
    @Bindable(defaultValue = "14") int answerDays,
    @Bindable(defaultValue = "6") int consentMonths,
    @Bindable(defaultValue = "true") boolean expiryEnabled,
    @Bindable(defaultValue = "false") boolean expiryDryRun,
    @Bindable(defaultValue = "200") int expiryBatchSize) {}
