package nl.wsp.api.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.identity.IdentityProvider.Credentials;
import nl.wsp.api.identity.Sessions.SignedIn;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Sign-in, the current session, sign-out. */
@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
  private final Sessions sessions;
  private final SessionSettings settings;

  SessionController(Sessions sessions, SessionSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Signs in with a local account; a session the request already had ends. */
  @Post
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<SessionBody> signIn(@Body @Valid SignInBody body, HttpRequest<?> request) {
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    String token =
        sessions.signIn(new Credentials.Password(body.username(), body.password()), address);
    tokenOf(request).ifPresent(sessions::signOut);
    return HttpResponse.ok(body(sessions.find(token).orElseThrow()))
        .cookie(cookie(token).maxAge(settings.absoluteHours() * 3600L));
  }

  /** Who is signed in. */
  @Get
  @Secured(SecurityRule.IS_ANONYMOUS)
  SessionBody current(HttpRequest<?> request) {
    return tokenOf(request)
        .flatMap(sessions::find)
        .map(SessionController::body)
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_SIGNED_IN));
  }

  /** Signs out: the session is gone on every instance. */
  @Delete
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> signOut(HttpRequest<?> request) {
    tokenOf(request).ifPresent(sessions::signOut);
    return HttpResponse.noContent().cookie(cookie("").maxAge(0));
  }

  private java.util.Optional<String> tokenOf(HttpRequest<?> request) {
    return request.getCookies().findCookie(settings.cookieName()).map(Cookie::getValue);
  }

  private Cookie cookie(String value) {
    return Cookie.of(settings.cookieName(), value)
        .path("/")
        .httpOnly(true)
        .secure(settings.secureCookie())
        .sameSite(SameSite.Strict);
  }

  private static SessionBody body(SignedIn session) {
    var first = session.rows().getFirst();
    List<MembershipBody> memberships =
        session.rows().stream()
            .map(
                row ->
                    new MembershipBody(
                        new OrganisationBody(
                            row.organisationId(), row.organisationName(), row.kind()),
                        row.role(),
                        row.municipalityCode()))
            .toList();
    return new SessionBody(
        new UserBody(first.userId(), first.username(), first.displayName()),
        memberships,
        first.csrfToken());
  }

  /** Credentials of a local account. */
  @Serdeable
  @Introspected
  record SignInBody(
      @NotBlank @Size(max = 191) String username, @NotBlank @Size(max = 200) String password) {}

  /** The session as the portal needs it; {@code csrfToken} goes in {@code X-CSRF-Token}. */
  @Serdeable
  record SessionBody(UserBody user, List<MembershipBody> memberships, String csrfToken) {}

  @Serdeable
  record UserBody(UUID id, String username, String displayName) {}

  @Serdeable
  record OrganisationBody(UUID id, String name, OrganisationKind kind) {}

  @Serdeable
  record MembershipBody(OrganisationBody organisation, Role role, @Nullable String municipality) {}
}
