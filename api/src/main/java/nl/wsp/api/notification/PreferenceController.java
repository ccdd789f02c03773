package nl.wsp.api.notification;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.wsp.api.notification.PreferenceBodies.Chosen;
import nl.wsp.api.notification.PreferenceBodies.PreferencesBody;
import nl.wsp.api.notification.PreferenceBodies.UnsubscribeBody;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;

/** One's own choice of mails, and the way to stop them without signing in. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PreferenceController {
  private final MailChoices choices;

  PreferenceController(MailChoices choices) {
    this.choices = choices;
  }

  /** How one gets one's mails. */
  @Get("/message-preferences")
  PreferencesBody preferences(Actor actor, HttpRequest<?> request) {
    return choices.of(actor, Texts.languageOf(request));
  }

  /** Chooses how. Kinds that must be delivered cannot be changed (422). */
  @Put("/message-preferences")
  PreferencesBody choose(Actor actor, HttpRequest<?> request, @Body Chosen chosen) {
    return choices.choose(actor, chosen, Texts.languageOf(request));
  }

  /** What a link in a mail would stop; changes nothing. */
  @Get("/mail-unsubscriptions/{token}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  UnsubscribeBody unsubscription(HttpRequest<?> request, @PathVariable String token) {
    return choices.unsubscription(token, Texts.languageOf(request));
  }

  /** Stops such mails; mail programs call it too (RFC 8058). */
  @Post("/mail-unsubscriptions/{token}")
  @Consumes(MediaType.ALL)
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Status(HttpStatus.NO_CONTENT)
  void unsubscribe(@PathVariable String token) {
    choices.unsubscribe(token);
  }
}
