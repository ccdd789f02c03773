package nl.wsp.api.networkcafe.live;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.identity.OpenSessions;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.networkcafe.MatchingSession;
import nl.wsp.api.networkcafe.live.BoardBodies.Happening;
import nl.wsp.api.networkcafe.live.BoardBodies.LiveMessage;
import nl.wsp.api.networkcafe.live.BoardBodies.Present;
import nl.wsp.api.networkcafe.live.HallBodies.HallBoard;
import nl.wsp.api.networkcafe.live.Presences.PresentRow;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners of this instance what happened, whichever instance did it. One query for all
 * sessions listened to, every {@link FanOutSettings#pollMillis()} and at once after a change of
 * this instance; no listeners, no query. Nothing is kept that another instance needs: who loses his
 * line goes on at any other.
 */
@Singleton
class FanOut implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);
  private static final int EVENTS_AT_ONCE = 1000;

  private final EventLog log;
  private final Presences presences;
  private final HallViews halls;
  private final BoardAccess access;
  private final OpenSessions sessions;
  private final JobSeekers people;
  private final JobSeekerAccess personAccess;
  private final FanOutSettings settings;
  private final Clock clock;
  private final Set<Listener<LiveMessage>> boards = ConcurrentHashMap.newKeySet();
  private final Map<Listener<HallBoard>, MatchingSession> screens = new ConcurrentHashMap<>();
  private final Semaphore work = new Semaphore(0);
  private volatile Thread thread;
  private volatile boolean stopping;

  FanOut(
      EventLog log,
      Presences presences,
      HallViews halls,
      BoardAccess access,
      OpenSessions sessions,
      JobSeekers people,
      JobSeekerAccess personAccess,
      FanOutSettings settings,
      Clock clock) {
    this.log = log;
    this.presences = presences;
    this.halls = halls;
    this.access = access;
    this.sessions = sessions;
    this.people = people;
    this.personAccess = personAccess;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread = Thread.ofVirtual().name("session-fan-out").start(this::run);
  }

  @TransactionalEventListener
  void wake(EventLog.EventWritten written) {
    work.release();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    work.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
    boards.forEach(Listener::end);
    screens.keySet().forEach(Listener::end);
  }

  /** From now on the listener is told; he first gets what he missed. */
  void addBoard(Listener<LiveMessage> listener) {
    refuseWhenFull();
    boards.add(listener);
    work.release();
  }

  /** From now on the screen is told; it first gets how things stand. */
  void addScreen(Listener<HallBoard> listener, MatchingSession session) {
    refuseWhenFull();
    screens.put(listener, session);
    work.release();
  }

  private void refuseWhenFull() {
    if (boards.size() + screens.size() >= settings.maxListeners()) {
      throw Problem.unavailable(5);
    }
  }

  /** Forgets who went away. */
  void remove(Listener<?> listener) {
    boards.remove(listener);
    screens.remove(listener);
  }

  /** How many listen here. */
  int listeners() {
    return boards.size() + screens.size();
  }

  private void run() {
    long presenceDue = 0;
    long recheckDue = System.nanoTime() + settings.recheckMillis() * 1_000_000L;
    long heartbeatDue = System.nanoTime() + settings.heartbeatMillis() * 1_000_000L;
    while (!stopping) {
      try {
        boolean more = tellEvents();
        long now = System.nanoTime();
        if (now >= presenceDue) {
          presenceDue = now + settings.presenceMillis() * 1_000_000L;
          tellPresence();
        }
        if (now >= recheckDue) {
          recheckDue = now + settings.recheckMillis() * 1_000_000L;
          recheck();
        }
        if (now >= heartbeatDue) {
          heartbeatDue = now + settings.heartbeatMillis() * 1_000_000L;
          tellAlive();
        }
        if (!more) {
          await();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        // the database is away for a moment: nobody loses anything, all read on from where they are
        LOG.warn("stream waits after {}", failure.getClass().getName());
        pause();
      }
    }
  }

  private void await() throws InterruptedException {
    if (listeners() == 0) {
      work.tryAcquire(1, TimeUnit.MINUTES);
    } else {
      work.tryAcquire(settings.pollMillis(), TimeUnit.MILLISECONDS);
    }
    work.drainPermits();
  }

  private void pause() {
    try {
      Thread.sleep(settings.pollMillis());
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  /** One look for events; whether there is more. */
  private boolean tellEvents() {
    Map<UUID, Long> after = new HashMap<>();
    boards.forEach(each -> after.merge(each.sessionId(), each.position(), Math::min));
    screens.keySet().forEach(each -> after.merge(each.sessionId(), each.position(), Math::min));
    List<SessionEvent> events = log.after(after, EVENTS_AT_ONCE);
    Map<UUID, JobSeekerBrief> briefs =
        people.briefs(
            events.stream().map(SessionEvent::jobSeekerId).filter(Objects::nonNull).toList());
    for (Listener<LiveMessage> listener : boards) {
      tell(listener, events, briefs);
    }
    tellScreens(events);
    return events.size() == EVENTS_AT_ONCE;
  }

  private void tell(
      Listener<LiveMessage> listener, List<SessionEvent> events, Map<UUID, JobSeekerBrief> briefs) {
    var viewer = personAccess.viewerOf(listener.actor());
    for (SessionEvent event : events) {
      if (!event.sessionId().equals(listener.sessionId())
          || event.sequence() <= listener.position()) {
        continue;
      }
      UUID about = event.jobSeekerId();
      JobSeekerBrief may = about == null ? null : briefs.get(about);
      if (about == null || (may != null && viewer.sees(may))) {
        LiveMessage message = new LiveMessage(clock.instant(), Happening.of(event), null, null);
        if (!listener.send(Event.of(message).id(Long.toString(event.sequence())))) {
          drop(listener);
          return;
        }
      }
      listener.hasReached(event.sequence());
    }
  }

  private void tellScreens(List<SessionEvent> events) {
    Map<UUID, Long> reached = new HashMap<>();
    events.forEach(event -> reached.merge(event.sessionId(), event.sequence(), Math::max));
    Map<UUID, HallBoard> now = new HashMap<>();
    for (Map.Entry<Listener<HallBoard>, MatchingSession> each : screens.entrySet()) {
      Listener<HallBoard> screen = each.getKey();
      Long sequence = reached.get(screen.sessionId());
      boolean news = sequence != null && sequence > screen.position();
      if (news || screen.isNew()) {
        HallBoard board = now.computeIfAbsent(screen.sessionId(), id -> halls.of(each.getValue()));
        if (!screen.knows(board.withoutTime()) && !screen.send(Event.of(board))) {
          drop(screen);
        }
        screen.hasReached(sequence == null ? 0 : sequence);
      }
    }
  }

  private void tellPresence() {
    Set<UUID> listened = new HashSet<>();
    boards.forEach(each -> listened.add(each.sessionId()));
    List<PresentRow> rows = presences.now(listened);
    Map<UUID, JobSeekerBrief> briefs =
        people.briefs(rows.stream().map(PresentRow::jobSeekerId).toList());
    for (Listener<LiveMessage> listener : boards) {
      var viewer = personAccess.viewerOf(listener.actor());
      List<Present> present = new ArrayList<>();
      for (PresentRow row : rows) {
        JobSeekerBrief may = briefs.get(row.jobSeekerId());
        if (row.sessionId().equals(listener.sessionId()) && may != null && viewer.sees(may)) {
          present.add(row.present());
        }
      }
      if (!listener.knows(present)
          && !listener.send(Event.of(new LiveMessage(clock.instant(), null, present, null)))) {
        drop(listener);
      }
    }
  }

  private void tellAlive() {
    for (Listener<LiveMessage> listener : boards) {
      if (!listener.send(Event.of(new LiveMessage(clock.instant(), null, null, null)))) {
        drop(listener);
      }
    }
    Map<UUID, HallBoard> now = new HashMap<>();
    for (Map.Entry<Listener<HallBoard>, MatchingSession> each : screens.entrySet()) {
      Listener<HallBoard> screen = each.getKey();
      HallBoard board = now.computeIfAbsent(screen.sessionId(), id -> halls.of(each.getValue()));
      if (!screen.send(Event.of(board))) {
        drop(screen);
      }
    }
  }

  /** Ends the lines of who signed out, or may no longer see the session. */
  private void recheck() {
    List<Listener<?>> all = new ArrayList<>(boards);
    all.addAll(screens.keySet());
    Map<String, Actor> alive =
        sessions.alive(all.stream().map(Listener::sessionKey).distinct().toList());
    for (Listener<?> listener : all) {
      Actor actor = alive.get(listener.sessionKey());
      if (actor == null || !mayListen(actor, listener.sessionId())) {
        drop(listener);
      } else {
        listener.is(actor);
      }
    }
  }

  private boolean mayListen(Actor actor, UUID sessionId) {
    try {
      access.open(actor, sessionId);
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  private void drop(Listener<?> listener) {
    remove(listener);
    listener.end();
  }
}
