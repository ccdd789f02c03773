package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.SessionResults;
import nl.wsp.api.placement.VacancyOutcomes;
import nl.wsp.api.placement.VacancyOutcomes.Started;
import nl.wsp.api.sroi.ObligationSums;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;

/** Loads the phases of projects and what hangs on them: as many queries for a page as for one. */
@Singleton
class ProjectContents {
  private final PhaseRepository phases;
  private final PhaseHooks hooks;
  private final Vacancies vacancies;
  private final VacancyOutcomes outcomes;
  private final ObligationSums obligations;
  private final SessionResults results;

  ProjectContents(
      PhaseRepository phases,
      PhaseHooks hooks,
      Vacancies vacancies,
      VacancyOutcomes outcomes,
      ObligationSums obligations,
      SessionResults results) {
    this.phases = phases;
    this.hooks = hooks;
    this.vacancies = vacancies;
    this.outcomes = outcomes;
    this.obligations = obligations;
    this.results = results;
  }

  /**
   * What is in projects, for whoever may read them.
   *
   * @param phases by project, in order
   * @param hanging by kind and phase
   */
  record Loaded(
      Map<UUID, List<PhaseRow>> phases,
      Map<Hanging, Map<UUID, List<UUID>>> hanging,
      Map<UUID, VacancyDetail> vacancies,
      Map<UUID, Integer> proposals,
      Map<UUID, List<Started>> started,
      Map<UUID, ObligationSums.Brief> obligations,
      Map<UUID, SessionResults.Counts> talks) {

    List<PhaseRow> phasesOf(UUID projectId) {
      return phases.getOrDefault(projectId, List.of());
    }

    /** Ids of what hangs on these phases. */
    Set<UUID> on(Hanging kind, Collection<UUID> phaseIds) {
      Set<UUID> ids = new LinkedHashSet<>();
      phaseIds.forEach(phase -> ids.addAll(hanging.get(kind).getOrDefault(phase, List.of())));
      return ids;
    }
  }

  @Transactional
  Loaded load(Collection<UUID> projectIds) {
    Map<UUID, List<PhaseRow>> byProject =
        projectIds.isEmpty()
            ? Map.of()
            : phases.findByProjectIdInOrderByStartsOnAscAndIdAsc(projectIds).stream()
                .collect(Collectors.groupingBy(PhaseRow::projectId));
    List<UUID> phaseIds =
        byProject.values().stream().flatMap(List::stream).map(PhaseRow::id).toList();
    Map<Hanging, Map<UUID, List<UUID>>> hanging = hooks.on(phaseIds);
    List<UUID> sessionIds = all(hanging, Hanging.SESSION);
    List<UUID> vacancyIds = all(hanging, Hanging.VACANCY);
    return new Loaded(
        byProject,
        hanging,
        vacancies.details(vacancyIds),
        outcomes.proposals(vacancyIds),
        outcomes.started(vacancyIds).stream().collect(Collectors.groupingBy(Started::vacancyId)),
        obligations.of(all(hanging, Hanging.OBLIGATION)),
        sessionIds.isEmpty() ? Map.of() : new HashMap<>(results.counts(sessionIds)));
  }

  private static List<UUID> all(Map<Hanging, Map<UUID, List<UUID>>> hanging, Hanging kind) {
    return hanging.get(kind).values().stream().flatMap(List::stream).toList();
  }
}
