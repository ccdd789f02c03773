package nl.wsp.api.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds the {@link nl.wsp.api.platform.security.Actor} of a request by its session cookie. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private static final List<String> INTERFACES = List.of("/api/", "/vum/");

  private final Sessions sessions;
  private final String cookieName;
  private final Scheduler blocking;

  SessionAuthentication(
      Sessions sessions,
      SessionSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sessions = sessions;
    this.cookieName = settings.cookieName();
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  /**
   * Files of the portal are for everybody: they are served without asking the database anything.
   */
  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    if (INTERFACES.stream().noneMatch(request.getPath()::startsWith)) {
      return Mono.empty();
    }
    return Mono.justOrEmpty(request.getCookies().findCookie(cookieName).map(Cookie::getValue))
        .publishOn(blocking)
        .flatMap(token -> Mono.justOrEmpty(sessions.find(token)))
        .map(Sessions.SignedIn::actor);
  }
}
