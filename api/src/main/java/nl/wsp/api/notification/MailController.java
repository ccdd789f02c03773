package nl.wsp.api.notification;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.notification.PreferenceBodies.UndeliveredBody;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Roles;

/** Mails that did not leave, for the administrator. What they say is not shown. */
@Controller("/api/v1/undelivered-mails")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
class MailController {
  private final UndeliveredMails mails;

  MailController(UndeliveredMails mails) {
    this.mails = mails;
  }

  /** Mails that were given up, the latest first; at most 100. */
  @Get
  Slice<UndeliveredBody> list() {
    return new Slice<>(mails.list(), null);
  }

  /** Tries a mail again, from its first attempt. */
  @Post("/{id}/retry")
  @Status(HttpStatus.NO_CONTENT)
  void retry(@PathVariable UUID id) {
    mails.retry(id);
  }
}
