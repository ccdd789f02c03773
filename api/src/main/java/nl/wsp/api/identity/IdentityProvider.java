package nl.wsp.api.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Port to whoever vouches for a user. Local accounts are one adapter; in production an OpenID
 * Connect adapter (municipal SSO, eHerkenning, DigiD broker) finds the user by the verified subject
 * of its token.
 */
sealed interface IdentityProvider permits LocalAccounts, OpenIdConnect {
  /** The user that these credentials prove, or nothing; takes as long for a wrong name. */
  Optional<UUID> authenticate(Credentials credentials);

  /** What a user shows to prove who he is. */
  sealed interface Credentials {
    /** User name and password of a local account. */
    record Password(String username, String password) implements Credentials {}

    /** Subject of an ID token whose signature, issuer, audience and nonce were verified. */
    record VerifiedSubject(String issuer, String subject) implements Credentials {}
  }
}
