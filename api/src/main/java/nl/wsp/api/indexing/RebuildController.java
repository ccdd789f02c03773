package nl.wsp.api.indexing;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.search.index.IndexKind;

/** Makes the indices anew, without a moment without search. */
@Controller("/api/v1/index-rebuilds")
@ExecuteOn(TaskExecutors.BLOCKING)
class RebuildController {
  private final Rebuild rebuild;

  RebuildController(Rebuild rebuild) {
    this.rebuild = rebuild;
  }

  /** Rebuilds both indices from the database and answers how many documents each holds. */
  @Post
  @Secured(Roles.ADMIN)
  @Status(HttpStatus.CREATED)
  RebuildBody rebuild() {
    return new RebuildBody(rebuild.of(IndexKind.CV), rebuild.of(IndexKind.VACANCY));
  }

  /** Documents per index. */
  @Serdeable
  record RebuildBody(long cvs, long vacancies) {}
}
