package nl.wsp.api.networkcafe;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.networkcafe.ReadyForWork.HandOver;
import nl.wsp.api.networkcafe.ReadyForWork.State;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;

/** Hand-over of a person who is ready for work. */
@Controller("/api/v1/job-seekers/{jobSeekerId}/ready-for-work")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.CONSULTANT)
class ReadyForWorkController {
  private final ReadyForWork ready;

  ReadyForWorkController(ReadyForWork ready) {
    this.ready = ready;
  }

  /** Whether and since when a person was handed over, and what it means. */
  @Get
  @Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER})
  State readyForWork(Actor actor, @PathVariable UUID jobSeekerId) {
    return ready.of(actor, jobSeekerId);
  }

  /** Hands the person over. */
  @Put
  State handOverForWork(Actor actor, @PathVariable UUID jobSeekerId, @Body HandOver body) {
    ready.handOver(actor, jobSeekerId, body);
    return ready.of(actor, jobSeekerId);
  }

  /** Takes the hand-over back. */
  @Delete
  State takeBackForWork(Actor actor, @PathVariable UUID jobSeekerId) {
    ready.takeBack(actor, jobSeekerId);
    return ready.of(actor, jobSeekerId);
  }
}
