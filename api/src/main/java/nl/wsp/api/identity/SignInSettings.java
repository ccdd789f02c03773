package nl.wsp.api.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/**
 * Who may sign in with a password, and how often one may try.
 *
 * @param localAccounts whether accounts with a password exist beside the demo's
 */
@ConfigurationProperties("wsp.sign-in")
record SignInSettings(
    boolean localAccounts,
    @Positive int windowMinutes,
    @Positive int maxFailuresPerAccount,
    @Positive int maxAttemptsPerAddress) {}
