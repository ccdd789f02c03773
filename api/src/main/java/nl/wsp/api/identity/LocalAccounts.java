package nl.wsp.api.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts with a password (Argon2id), for the demo or where switched on. */
@Singleton
final class LocalAccounts implements IdentityProvider {
  // OWASP Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private final UserRepository users;
  private final boolean open;
  private volatile @Nullable String hashOfNobody;

  LocalAccounts(
      UserRepository users, SignInSettings settings, @Value("${wsp.demo:false}") boolean demo) {
    this.users = users;
    this.open = settings.localAccounts() || demo;
  }

  @Override
  public Optional<UUID> authenticate(Credentials credentials) {
    if (!open || !(credentials instanceof Credentials.Password(String name, String password))) {
      return Optional.empty();
    }
    Optional<UserAccount> account =
        users.findByUsername(name).filter(UserAccount::active).filter(user -> user.hasPassword());
    // a hash is computed for an unknown name too: the time of the answer tells nothing
    String hash = account.map(UserAccount::passwordHash).orElseGet(this::hashOfNobody);
    boolean right = Password.check(password, hash).with(ARGON2);
    return right ? account.map(UserAccount::id) : Optional.empty();
  }

  private String hashOfNobody() {
    String known = hashOfNobody;
    if (known == null) {
      known = hash(UUID.randomUUID().toString());
      hashOfNobody = known;
    }
    return known;
  }

  /** Hash to store for a password. */
  static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }
}
