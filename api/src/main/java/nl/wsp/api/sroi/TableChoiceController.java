package nl.wsp.api.sroi;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.sroi.TableChoices.Choice;

/** Which table of SROI building blocks the region uses, from which day on. */
@Controller("/api/v1/sroi-table-choices")
@ExecuteOn(TaskExecutors.BLOCKING)
class TableChoiceController {
  private final TableChoices choices;

  TableChoiceController(TableChoices choices) {
    this.choices = choices;
  }

  /** All choices, first day first. */
  @Get
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.QUALITY, Roles.ADMIN})
  Slice<Choice> list() {
    return new Slice<>(choices.all(), null);
  }

  /** Chooses a table from a day ahead. */
  @Post
  @Secured(Roles.ADMIN)
  HttpResponse<Choice> choose(Actor actor, @Body Choice body) {
    return HttpResponse.created(choices.choose(actor, body));
  }
}
