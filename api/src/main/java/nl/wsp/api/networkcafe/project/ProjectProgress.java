package nl.wsp.api.networkcafe.project;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProgressBody;
import nl.wsp.api.networkcafe.project.ProjectContents.Loaded;
import nl.wsp.api.placement.VacancyOutcomes.Started;
import nl.wsp.api.vacancy.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** How far phases are, by what hangs on them. */
final class ProjectProgress {
  private static final int SMALLEST_GROUP = 10;
  private static final int CENTS = 2;

  private ProjectProgress() {}

  /** Figures of these phases together; who started on two vacancies is one person. */
  static ProgressBody of(Loaded loaded, Collection<UUID> phaseIds) {
    Set<UUID> sessionIds = loaded.on(Hanging.SESSION, phaseIds);
    Set<UUID> vacancyIds = loaded.on(Hanging.VACANCY, phaseIds);
    List<Started> started =
        vacancyIds.stream()
            .flatMap(id -> loaded.started().getOrDefault(id, List.of()).stream())
            .toList();
    return new ProgressBody(
        sessionIds.size(),
        vacancyIds.size(),
        inStatus(loaded, vacancyIds, VacancyStatus.PUBLISHED),
        inStatus(loaded, vacancyIds, VacancyStatus.FILLED),
        sessionIds.stream()
            .map(loaded.talks()::get)
            .mapToInt(counts -> counts == null ? 0 : counts.discussed())
            .sum(),
        vacancyIds.stream().mapToInt(id -> loaded.proposals().getOrDefault(id, 0)).sum(),
        people(started),
        people(started.stream().filter(Started::placement).toList()),
        sum(loaded, phaseIds, true),
        sum(loaded, phaseIds, false));
  }

  /** The same without what tells of fewer than ten people, also not by difference (domain §11). */
  static ProgressBody withoutSmall(ProgressBody all) {
    Integer started = large(all.started());
    int without = number(all.started()) - number(all.placements());
    boolean tellsOfFew = without > 0 && without < SMALLEST_GROUP;
    return people(
        all,
        large(all.discussed()),
        large(all.proposals()),
        started,
        tellsOfFew ? null : large(all.placements()));
  }

  /** The same without any figure of people. */
  static ProgressBody withoutPeople(ProgressBody all) {
    return people(all, null, null, null, null);
  }

  private static ProgressBody people(
      ProgressBody all,
      @Nullable Integer discussed,
      @Nullable Integer proposals,
      @Nullable Integer started,
      @Nullable Integer placements) {
    return new ProgressBody(
        all.sessions(),
        all.vacancies(),
        all.vacanciesOpen(),
        all.vacanciesFilled(),
        discussed,
        proposals,
        started,
        placements,
        all.sroiDue(),
        all.sroiRealised());
  }

  private static @Nullable Integer large(@Nullable Integer number) {
    return number != null && number >= SMALLEST_GROUP ? number : null;
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static int people(List<Started> started) {
    return started.stream().map(Started::jobSeekerId).collect(Collectors.toSet()).size();
  }

  private static int inStatus(Loaded loaded, Set<UUID> ids, VacancyStatus status) {
    return (int)
        ids.stream()
            .map(loaded.vacancies()::get)
            .filter(vacancy -> vacancy != null && vacancy.status() == status)
            .count();
  }

  private static String sum(Loaded loaded, Collection<UUID> phaseIds, boolean due) {
    return loaded.on(Hanging.OBLIGATION, phaseIds).stream()
        .map(loaded.obligations()::get)
        .filter(Objects::nonNull)
        .map(obligation -> due ? obligation.due() : obligation.realised())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(CENTS)
        .toPlainString();
  }
}
