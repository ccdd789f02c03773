package nl.wsp.api.matching;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.UUID;
import nl.wsp.api.matching.MatchBodies.ExcludedItem;
import nl.wsp.api.matching.MatchBodies.Matches;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.vacancy.VacancyInput;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.Track;

/** Explained matches, both ways, and the rankings that were shown. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class MatchController {
  private final CandidateMatches candidates;
  private final VacancyMatches vacancies;
  private final RankingReplay replay;
  private final FitCounts counts;

  MatchController(
      CandidateMatches candidates,
      VacancyMatches vacancies,
      RankingReplay replay,
      FitCounts counts) {
    this.candidates = candidates;
    this.vacancies = vacancies;
    this.replay = replay;
    this.counts = counts;
  }

  /**
   * Candidates for a vacancy in a track, best first, each score explained. Employers get their own
   * vacancies, pseudonymous people who consented to employers, and the tracks REGULAR and
   * PART_TIME.
   *
   * @param track default REGULAR
   * @param limit 1-100, default 25
   */
  @Get("/vacancies/{id}/matches")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Matches forVacancy(
      @PathVariable UUID id,
      @Nullable @QueryValue String track,
      @Nullable @QueryValue Integer limit,
      Actor actor,
      HttpRequest<?> request) {
    return candidates.of(
        actor, id, track(track), Cursors.limitOf(limit), Texts.languageOf(request));
  }

  /**
   * How many present candidates a vacancy has, as it is, as it is written now, and with each change
   * alone. Nothing is kept and nobody shown; employers are not told numbers from 1 to 4 exactly.
   */
  @Post("/vacancies/{id}/candidate-counts")
  @Status(HttpStatus.OK)
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
  FitCounts.Counts counts(@PathVariable UUID id, @Body VacancyInput body, Actor actor) {
    return counts.of(actor, id, body);
  }

  /** Who is out of a vacancy's list for a reason, freshest first; never those without consent. */
  @Get("/vacancies/{id}/matches/excluded")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<ExcludedItem> excluded(
      @PathVariable UUID id,
      @QueryValue String reason,
      @Nullable @QueryValue String track,
      @Nullable @QueryValue Integer limit,
      Actor actor,
      HttpRequest<?> request) {
    ExclusionReason parsed =
        Arrays.stream(ExclusionReason.values())
            .filter(each -> each.name().equals(reason))
            .findFirst()
            .orElseThrow(() -> Problem.invalidParameter("reason", "unknown-value"));
    return candidates.excluded(
        actor, id, parsed, track(track), Cursors.limitOf(limit), Texts.languageOf(request));
  }

  /** Vacancies that suit a person, best first, each score explained. */
  @Get("/job-seekers/{id}/matches")
  @Secured({Roles.JOB_SEEKER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Matches forJobSeeker(
      @PathVariable UUID id,
      @Nullable @QueryValue String track,
      @Nullable @QueryValue Integer limit,
      Actor actor,
      HttpRequest<?> request) {
    return vacancies.of(actor, id, track(track), Cursors.limitOf(limit), Texts.languageOf(request));
  }

  /** A ranking as it was shown, computed again from what was stored. */
  @Get("/rankings/{id}")
  @Secured({
    Roles.EMPLOYER,
    Roles.ACCOUNT_MANAGER,
    Roles.CONSULTANT,
    Roles.JOB_SEEKER,
    Roles.QUALITY
  })
  Matches ranking(@PathVariable UUID id, Actor actor, HttpRequest<?> request) {
    return replay.of(actor, id, Texts.languageOf(request));
  }

  private static Track track(@Nullable String name) {
    if (name == null) {
      return Track.REGULAR;
    }
    return Arrays.stream(Track.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter("track", "unknown-value"));
  }
}
