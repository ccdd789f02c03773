package nl.wsp.api.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.identity.IdentityProvider.Credentials;
import nl.wsp.api.identity.SessionRepository.SessionRow;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.security.ActingFor;
import nl.wsp.api.platform.security.Actor;

/** Signing in and out. Sessions are rows: every instance knows them and any can be revoked. */
@Singleton
class Sessions {
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
  private static final int TOKEN_BYTES = 32;

  private final SessionRepository sessions;
  private final List<IdentityProvider> providers;
  private final SessionSettings settings;
  private final SignInSettings signIn;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(
      SessionRepository sessions,
      List<IdentityProvider> providers,
      SessionSettings settings,
      SignInSettings signIn,
      Clock clock) {
    this.sessions = sessions;
    this.providers = providers;
    this.settings = settings;
    this.signIn = signIn;
    this.clock = clock;
  }

  /**
   * Opens a session. Attempts are counted per address before the password is looked at and per
   * account after.
   *
   * @return the cookie's value
   * @throws Problem 401 for wrong credentials, 429 after too many attempts
   */
  String signIn(Credentials.Password credentials, String address) {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofMinutes(signIn.windowMinutes()));
    String addressHash = sha256(address);
    String usernameHash = sha256(credentials.username().toLowerCase(java.util.Locale.ROOT));
    if (sessions.countAttempts(addressHash, since) >= signIn.maxAttemptsPerAddress()
        || sessions.countFailures(usernameHash, since) >= signIn.maxFailuresPerAccount()) {
      throw Problem.tooManyRequests(signIn.windowMinutes() * 60);
    }
    Optional<UUID> user =
        providers.stream()
            .flatMap(provider -> provider.authenticate(credentials).stream())
            .findFirst();
    sessions.recordAttempt(addressHash, usernameHash, user.isPresent(), now);
    return open(user.orElseThrow(() -> Problem.of(ProblemKind.WRONG_CREDENTIALS)), now);
  }

  private String open(UUID userId, Instant now) {
    String token = randomToken();
    sessions.insert(
        sha256(token),
        userId,
        randomToken(),
        now,
        now.plus(Duration.ofHours(settings.absoluteHours())));
    return token;
  }

  /** The session of a cookie, if it is alive. */
  Optional<SignedIn> find(String token) {
    Instant now = clock.instant();
    String hash = sha256(token);
    List<SessionRow> rows = sessions.findAlive(hash, now, idleSince(now));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    SessionRow first = rows.getFirst();
    if (first.lastSeenAt().isBefore(now.minus(TOUCH_EVERY))) {
      sessions.touch(hash, now);
    }
    return Optional.of(new SignedIn(actor(rows), rows));
  }

  /** Whose session it is, if it is alive; not a sign of life. */
  Optional<Actor> look(String hash) {
    Instant now = clock.instant();
    List<SessionRow> rows = sessions.findAlive(hash, now, idleSince(now));
    return rows.isEmpty() ? Optional.empty() : Optional.of(actor(rows));
  }

  private static Actor actor(List<SessionRow> rows) {
    List<ActingFor> memberships =
        rows.stream()
            .map(
                row ->
                    new ActingFor(
                        row.organisationId(), row.kind(), row.role(), row.municipalityCode()))
            .toList();
    return new Actor(rows.getFirst().userId(), memberships, rows.getFirst().csrfToken());
  }

  void signOut(String token) {
    sessions.delete(sha256(token));
  }

  /** Removes sessions that ended and attempts that no longer count. */
  @Transactional
  void clean() {
    Instant now = clock.instant();
    sessions.deleteDead(now, idleSince(now));
    sessions.deleteAttemptsBefore(now.minus(Duration.ofDays(1)));
  }

  private Instant idleSince(Instant now) {
    return now.minus(Duration.ofMinutes(settings.idleMinutes()));
  }

  private String randomToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Who is signed in, with what the portal shows of him. */
  record SignedIn(Actor actor, List<SessionRow> rows) {}
}
