package nl.wsp.api.notification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.notification.PreferenceBodies.Chosen;
import nl.wsp.api.notification.PreferenceBodies.ChosenKind;
import nl.wsp.api.notification.PreferenceBodies.KindBody;
import nl.wsp.api.notification.PreferenceBodies.PreferencesBody;
import nl.wsp.api.notification.PreferenceBodies.UnsubscribeBody;
import nl.wsp.api.notification.UnsubscribeTokens.Unsubscribing;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** Which mails somebody wants: chosen signed in, or stopped with the link in a mail. */
@Singleton
class MailChoices {
  private final Preferences preferences;
  private final UnsubscribeTokens tokens;
  private final Accounts accounts;

  MailChoices(Preferences preferences, UnsubscribeTokens tokens, Accounts accounts) {
    this.preferences = preferences;
    this.tokens = tokens;
    this.accounts = accounts;
  }

  /** The kinds that the actor's roles get, and how they go. */
  @Transactional
  PreferencesBody of(Actor actor, Locale language) {
    Map<MessageKind, Delivery> chosen = preferences.all(actor.userId());
    List<KindBody> kinds =
        Arrays.stream(MessageKind.values())
            .filter(kind -> kind.roles().stream().anyMatch(actor::is))
            .map(
                kind ->
                    new KindBody(
                        kind,
                        MessageTexts.label(kind, language),
                        kind.mustDeliver() ? kind.usual() : chosen.getOrDefault(kind, kind.usual()),
                        kind.mustDeliver()))
            .toList();
    return new PreferencesBody(
        preferences.languageOf(actor.userId()).getLanguage(),
        accounts.find(actor.userId()).map(Accounts.Person::email).orElse(""),
        kinds);
  }

  /**
   * Keeps choices.
   *
   * @throws Problem 400 unknown kind, delivery or language; 422 for a kind that must be delivered
   */
  @Transactional
  PreferencesBody choose(Actor actor, Chosen chosen, Locale language) {
    Violations violations = new Violations();
    Optional<Locale> speaks =
        MessageTexts.LANGUAGES.stream()
            .filter(each -> each.getLanguage().equals(chosen.language()))
            .findFirst();
    if (chosen.language() != null && speaks.isEmpty()) {
      violations.invalid("/language", "unknown-code", shortened(chosen.language()));
    }
    List<ChosenKind> kinds = chosen.kinds() == null ? List.of() : chosen.kinds();
    for (int i = 0; i < kinds.size(); i++) {
      Optional<MessageKind> kind = codeOf(MessageKind.values(), kinds.get(i).kind());
      if (kind.isEmpty()) {
        violations.invalid("/kinds/" + i + "/kind", "unknown-code", shortened(kinds.get(i).kind()));
      }
      Optional<Delivery> delivery = codeOf(Delivery.values(), kinds.get(i).delivery());
      if (delivery.isEmpty()) {
        violations.invalid(
            "/kinds/" + i + "/delivery", "unknown-code", shortened(kinds.get(i).delivery()));
      }
      if (kind.isPresent()
          && kind.get().mustDeliver()
          && delivery.isPresent()
          && delivery.get() != kind.get().usual()) {
        violations.breaksRule("/kinds/" + i + "/delivery", "must-be-delivered");
      }
    }
    violations.throwIfAny();
    speaks.ifPresent(each -> preferences.speak(actor.userId(), each));
    for (ChosenKind each : kinds) {
      preferences.choose(
          actor.userId(),
          codeOf(MessageKind.values(), each.kind()).orElseThrow(),
          codeOf(Delivery.values(), each.delivery()).orElseThrow());
    }
    return of(actor, language);
  }

  /** What a token stops. */
  @Transactional
  UnsubscribeBody unsubscription(String token, Locale language) {
    Unsubscribing meant = known(token);
    if (meant.kind().equals(UnsubscribeTokens.DIGEST)) {
      Map<MessageKind, Delivery> chosen = preferences.all(meant.userId());
      boolean stopped =
          Arrays.stream(MessageKind.values())
              .noneMatch(kind -> chosen.getOrDefault(kind, kind.usual()) == Delivery.DAILY);
      return new UnsubscribeBody(MessageTexts.plain("digest.subject", language), stopped);
    }
    MessageKind kind = kindOf(meant);
    return new UnsubscribeBody(
        MessageTexts.label(kind, language),
        preferences.deliveryOf(meant.userId(), kind) == Delivery.OFF);
  }

  /** Stops what a token stands for; once more changes nothing. */
  @Transactional
  void unsubscribe(String token) {
    Unsubscribing meant = known(token);
    if (!meant.kind().equals(UnsubscribeTokens.DIGEST)) {
      preferences.choose(meant.userId(), kindOf(meant), Delivery.OFF);
      return;
    }
    Map<MessageKind, Delivery> chosen = preferences.all(meant.userId());
    for (MessageKind kind : MessageKind.values()) {
      if (chosen.getOrDefault(kind, kind.usual()) == Delivery.DAILY) {
        preferences.choose(meant.userId(), kind, Delivery.OFF);
      }
    }
  }

  private Unsubscribing known(String token) {
    return tokens
        .read(token)
        .filter(meant -> accounts.find(meant.userId()).isPresent())
        .orElseThrow(Problem::notFound);
  }

  /** A kind that is gone since the mail was sent is stopped already. */
  private static MessageKind kindOf(Unsubscribing meant) {
    return codeOf(MessageKind.values(), meant.kind()).orElseThrow(Problem::notFound);
  }

  private static <E extends Enum<E>> Optional<E> codeOf(E[] values, @Nullable String code) {
    return Arrays.stream(values).filter(each -> each.name().equals(code)).findFirst();
  }

  private static String shortened(@Nullable String given) {
    return given == null || given.length() > 40 ? "…" : given;
  }
}
