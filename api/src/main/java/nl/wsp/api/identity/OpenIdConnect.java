package nl.wsp.api.identity;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Finds the user whom a verified OpenID Connect subject stands for; makes no users by itself. */
@Singleton
final class OpenIdConnect implements IdentityProvider {
  private final UserRepository users;

  OpenIdConnect(UserRepository users) {
    this.users = users;
  }

  @Override
  public Optional<UUID> authenticate(Credentials credentials) {
    if (credentials instanceof Credentials.VerifiedSubject(String issuer, String subject)) {
      return users
          .findByExternalSubject(issuer + "|" + subject)
          .filter(UserAccount::active)
          .map(UserAccount::id);
    }
    return Optional.empty();
  }
}
