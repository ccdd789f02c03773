package nl.wsp.api.subsidy;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;

/** Signals about the use of subsidy per employer; never for employers. */
@Controller("/api/v1/subsidy-integrity-signals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.MANAGER, Roles.QUALITY})
class IntegrityController {
  private final IntegritySignals signals;

  IntegrityController(IntegritySignals signals) {
    this.signals = signals;
  }

  /** Employers with ten or more subsidised people, the strongest signal first. */
  @Get
  Slice<IntegritySignals.Signal> list(Actor actor) {
    return new Slice<>(signals.of(actor), null);
  }
}
