package nl.wsp.api.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wsp.api.platform.security.Actor;

/**
 * Whether who opened something that stays open is still signed in. Asking does not keep a session
 * alive.
 */
@Singleton
public class OpenSessions {
  private final Sessions sessions;
  private final SessionSettings settings;

  OpenSessions(Sessions sessions, SessionSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Names the session of a request, of no use as its cookie. */
  public Optional<String> keyOf(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(settings.cookieName())
        .map(Cookie::getValue)
        .map(Sessions::sha256);
  }

  /** Who the sessions belong to, with what they may today; those that ended are absent. */
  @Transactional
  public Map<String, Actor> alive(Collection<String> keys) {
    Map<String, Actor> actors = new HashMap<>();
    for (String key : keys) {
      sessions.look(key).ifPresent(actor -> actors.put(key, actor));
    }
    return actors;
  }
}
