package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Commands that a client may send again after a lost answer: with its key they have effect once.
 */
@Singleton
class Commands {
  private final IdempotentPosts posts;
  private final Accounts accounts;

  Commands(IdempotentPosts posts, Accounts accounts) {
    this.posts = posts;
    this.accounts = accounts;
  }

  /**
   * Does a command, unless it was done.
   *
   * @param key the client's own name for the attempt; absent: always does it
   * @return our name for the attempt, under which its events are found
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID once(
      Actor actor,
      @Nullable String key,
      String operation,
      @Nullable Object body,
      Consumer<Doer> work) {
    return posts.once(
        actor.userId(),
        key,
        operation,
        body,
        id -> work.accept(new Doer(actor.userId(), name(actor), key, id)));
  }

  private String name(Actor actor) {
    return accounts.find(actor.userId()).map(Accounts.Person::displayName).orElse("");
  }
}
