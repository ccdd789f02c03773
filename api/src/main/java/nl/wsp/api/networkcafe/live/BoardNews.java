package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells who looks at a board what was changed beside it. */
@Singleton
public class BoardNews {
  private final EventLog log;

  BoardNews(EventLog log) {
    this.log = log;
  }

  /** Agenda or attendance of a session changed; in the transaction of the change, at its end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void agendaChanged(UUID sessionId) {
    log.lock(sessionId);
    log.append(sessionId, EventKind.AGENDA, null, null, null, EventContent.EMPTY);
  }
}
