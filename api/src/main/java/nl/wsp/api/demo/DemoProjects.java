package nl.wsp.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.networkcafe.project.ProjectExamples;

/** Picks the employers, vacancies and SROI of the demo's shopping centre. */
final class DemoProjects {
  private static final String OWNER = "accountmanager@demo.example";
  private static final int EMPLOYERS = 4;
  private static final int MOST_FILLED = 3;
  private static final int MOST_OPEN = 4;
  private static final int MOST_OBLIGATIONS = 2;

  private final DemoGenerator generator;

  DemoProjects(DemoGenerator generator) {
    this.generator = generator;
  }

  /** The project; empty without the account manager of the demo or employers with vacancies. */
  Optional<ProjectExamples.Example> example() {
    Optional<UUID> owner =
        generator.users().stream()
            .filter(user -> user.username().equals(OWNER))
            .map(DemoUser::id)
            .findFirst();
    Map<UUID, List<DemoVacancy>> byEmployer = new HashMap<>();
    generator
        .vacancies()
        .forEach(
            vacancy ->
                byEmployer
                    .computeIfAbsent(vacancy.employerId(), id -> new ArrayList<>())
                    .add(vacancy));
    // who signs in as an employer takes part, then those with SROI to spend
    List<DemoEmployer> taking =
        generator
            .employers()
            .filter(employer -> has(byEmployer, employer.id(), DemoVacancy.Status.PUBLISHED))
            .sorted(
                Comparator.comparing((DemoEmployer employer) -> employer.organisation() == null)
                    .thenComparing(employer -> obligations(employer).isEmpty())
                    .thenComparing(DemoEmployer::id))
            .limit(EMPLOYERS)
            .toList();
    if (owner.isEmpty() || taking.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProjectExamples.Example(
            generator.today(),
            generator.madeAt(),
            owner.get(),
            taking.stream().map(DemoEmployer::id).toList(),
            vacancies(byEmployer, taking, DemoVacancy.Status.FILLED, MOST_FILLED),
            vacancies(byEmployer, taking, DemoVacancy.Status.PUBLISHED, MOST_OPEN),
            taking.stream()
                .flatMap(employer -> obligations(employer).stream())
                .limit(MOST_OBLIGATIONS)
                .toList()));
  }

  private static boolean has(
      Map<UUID, List<DemoVacancy>> byEmployer, UUID employerId, DemoVacancy.Status status) {
    return byEmployer.getOrDefault(employerId, List.of()).stream()
        .anyMatch(vacancy -> vacancy.status() == status);
  }

  private static List<UUID> vacancies(
      Map<UUID, List<DemoVacancy>> byEmployer,
      List<DemoEmployer> taking,
      DemoVacancy.Status status,
      int most) {
    return taking.stream()
        .flatMap(employer -> byEmployer.getOrDefault(employer.id(), List.of()).stream())
        .filter(vacancy -> vacancy.status() == status)
        .map(DemoVacancy::id)
        .limit(most)
        .toList();
  }

  private List<UUID> obligations(DemoEmployer employer) {
    LocalDate today = generator.today();
    return employer.sroiObligations().stream()
        .filter(each -> !each.startsOn().isAfter(today) && !each.endsOn().isBefore(today))
        .map(DemoEmployer.SroiObligation::id)
        .toList();
  }
}
