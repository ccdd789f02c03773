package nl.wsp.api.networkcafe.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.networkcafe.live.BoardBodies.ActionBody;
import nl.wsp.api.networkcafe.live.BoardBodies.ActionWanted;
import nl.wsp.api.networkcafe.live.BoardBodies.Board;
import nl.wsp.api.networkcafe.live.BoardBodies.CardDetail;
import nl.wsp.api.networkcafe.live.BoardBodies.Conclusion;
import nl.wsp.api.networkcafe.live.BoardBodies.MoveWanted;
import nl.wsp.api.networkcafe.live.BoardBodies.ProposalWanted;
import nl.wsp.api.networkcafe.live.BoardBodies.TimerWanted;
import nl.wsp.api.networkcafe.live.BoardBodies.Whereabouts;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The board of a matching session: cards, timers, outcomes and actions. */
@Controller("/api/v1/matching-sessions/{sessionId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER})
class BoardController {
  private final BoardViews views;
  private final CardCommands cards;
  private final SessionActions actions;
  private final Presences presences;
  private final Conflicts conflicts;

  BoardController(
      BoardViews views,
      CardCommands cards,
      SessionActions actions,
      Presences presences,
      Conflicts conflicts) {
    this.views = views;
    this.cards = cards;
    this.actions = actions;
    this.presences = presences;
    this.conflicts = conflicts;
  }

  /** The board: columns, and a card for everybody on the agenda whom the reader may see. */
  @Get("/cards")
  Board board(Actor actor, HttpRequest<?> request, @PathVariable UUID sessionId) {
    return views.board(actor, sessionId, Texts.languageOf(request));
  }

  /** An opened card. */
  @Get("/cards/{cardId}")
  CardDetail card(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID sessionId,
      @PathVariable UUID cardId) {
    return views.card(actor, sessionId, cardId, Texts.languageOf(request));
  }

  /**
   * Puts a card elsewhere. 409 tells who moved it where when somebody was earlier; the key makes it
   * safe to send again.
   */
  @Post("/cards/{cardId}/moves")
  @Status(HttpStatus.OK)
  CardState move(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID sessionId,
      @PathVariable UUID cardId,
      @Body MoveWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    return stateOf(
        cards.move(actor, sessionId, cardId, body, key),
        actor,
        sessionId,
        Texts.languageOf(request));
  }

  /** Starts, pauses or sets back the timer of a card, for everybody. */
  @Post("/cards/{cardId}/timer")
  @Status(HttpStatus.OK)
  CardState time(
      Actor actor,
      @PathVariable UUID sessionId,
      @PathVariable UUID cardId,
      @Body TimerWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    return cards.time(actor, sessionId, cardId, body, key).card();
  }

  /** Notes what the talk about a person came to; the card goes where that outcome belongs. */
  @Post("/cards/{cardId}/outcome")
  @Status(HttpStatus.OK)
  CardState conclude(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID sessionId,
      @PathVariable UUID cardId,
      @Body Conclusion body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    return stateOf(
        cards.conclude(actor, sessionId, cardId, body, key),
        actor,
        sessionId,
        Texts.languageOf(request));
  }

  /** Proposes the person of a card to an employer; the card says so at once. */
  @Post("/cards/{cardId}/proposals")
  @Status(HttpStatus.OK)
  CardState propose(
      Actor actor,
      @PathVariable UUID sessionId,
      @PathVariable UUID cardId,
      @Body ProposalWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    return cards.propose(actor, sessionId, cardId, body, key);
  }

  /** Says at which card a window is, and whether something is being written there. */
  @Put("/presence")
  @Status(HttpStatus.NO_CONTENT)
  void present(Actor actor, @PathVariable UUID sessionId, @Body Whereabouts body) {
    presences.say(actor, sessionId, body);
  }

  /** Actions agreed at the session, about people whom the reader may see. */
  @Get("/actions")
  Slice<ActionBody> actions(Actor actor, @PathVariable UUID sessionId) {
    return new Slice<>(actions.list(actor, sessionId), null);
  }

  /** Agrees an action: what, who, by when. */
  @Post("/actions")
  HttpResponse<ActionBody> agree(
      Actor actor,
      @PathVariable UUID sessionId,
      @Body ActionWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    ActionBody agreed = actions.agree(actor, sessionId, body, key);
    return Tagged.created(
        agreed,
        "/api/v1/matching-sessions/" + sessionId + "/actions/" + agreed.id(),
        ActionBody::version);
  }

  /** Changes an action, or notes that it is done. */
  @Put("/actions/{id}")
  HttpResponse<ActionBody> change(
      Actor actor,
      @PathVariable UUID sessionId,
      @PathVariable UUID id,
      @Body ActionWanted body,
      @Header("If-Match") @Nullable String ifMatch,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    ActionBody changed = actions.change(actor, sessionId, id, body, ifMatch, key);
    return Tagged.ok(changed, ActionBody::version);
  }

  private CardState stateOf(CardCommands.Done done, Actor actor, UUID sessionId, Locale language) {
    if (done.refused().isPresent()) {
      throw conflicts.of(actor, sessionId, done.refused().get(), language);
    }
    return done.card();
  }
}
