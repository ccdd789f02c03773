package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;

/** Tells who came too late who was earlier, and where the card stands now. */
@Singleton
class Conflicts {
  private final BoardAccess access;
  private final BoardLayouts layouts;
  private final Accounts accounts;

  Conflicts(BoardAccess access, BoardLayouts layouts, Accounts accounts) {
    this.access = access;
    this.layouts = layouts;
    this.accounts = accounts;
  }

  /** The problem to answer with: 409. */
  @Transactional
  public Problem of(Actor actor, UUID sessionId, SessionEvent refused, Locale language) {
    Opened opened = access.open(actor, sessionId);
    CardState card = refused.content().card();
    if (card == null) {
      throw new IllegalStateException("a refused move without its card");
    }
    String column =
        layouts
            .of(opened.session().kind())
            .find(card.column())
            .map(found -> found.label(language))
            .orElse(card.column());
    String who =
        Optional.ofNullable(card.movedBy())
            .flatMap(accounts::find)
            .map(Accounts.Person::displayName)
            .orElse("-");
    return Problem.conflict("/version", "moved-meanwhile", who, column);
  }
}
