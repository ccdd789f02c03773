package nl.wsp.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Picks people who let employers see them without name, for proposals in every state and for work
 * that started in the last two years.
 */
final class DemoPlacements {
  /** How far a proposal has come. */
  enum Stage {
    PROPOSED,
    UNANSWERED,
    INTERVIEW,
    INTERESTED,
    PREPARED,
    TRIAL,
    POSTPONED,
    REJECTED,
    PLACED
  }

  /** One proposal: who, for which vacancy, and what became of it. */
  record Example(
      int number, DemoJobSeeker person, DemoVacancy vacancy, DemoEmployer employer, Stage stage) {
    /** The consultant proposed every other one, the account manager the rest. */
    UUID maker() {
      UUID consultant = person.consultantId();
      return number % 2 == 0 && consultant != null ? consultant : employer.accountManagerId();
    }
  }

  private static final int MOST_PEOPLE = 120;
  private static final int MOST_PLACED = 60;
  private static final int MOST_OPEN = 24;
  private static final List<Stage> OPEN =
      List.of(
          Stage.INTERVIEW,
          Stage.UNANSWERED,
          Stage.PROPOSED,
          Stage.INTERESTED,
          Stage.PREPARED,
          Stage.TRIAL,
          Stage.POSTPONED,
          Stage.REJECTED);

  private final DemoGenerator generator;
  private final LocalDate today;
  private final List<DemoJobSeeker> people = new ArrayList<>();

  DemoPlacements(DemoGenerator generator) {
    this.generator = generator;
    this.today = generator.today();
  }

  /** Keeps a person in mind who can be shown to employers. */
  void consider(DemoJobSeeker person) {
    if (people.size() < MOST_PEOPLE
        && person.active()
        && person.consents().stream().anyMatch(this::showsToEmployers)) {
      people.add(person);
    }
  }

  LocalDate today() {
    return today;
  }

  /** Proposals for open and filled vacancies, each of another person. */
  List<Example> examples() {
    Map<UUID, DemoEmployer> employers = new HashMap<>();
    generator.employers().forEach(each -> employers.put(each.id(), each));
    List<DemoVacancy> vacancies = generator.vacancies().toList();
    List<Example> examples = new ArrayList<>();
    add(examples, employers, vacancies, DemoVacancy.Status.PUBLISHED, MOST_OPEN);
    add(examples, employers, vacancies, DemoVacancy.Status.FILLED, MOST_PLACED);
    return examples;
  }

  private void add(
      List<Example> examples,
      Map<UUID, DemoEmployer> employers,
      List<DemoVacancy> vacancies,
      DemoVacancy.Status status,
      int most) {
    List<DemoVacancy> chosen =
        vacancies.stream().filter(each -> each.status() == status).limit(most).toList();
    for (int i = 0; i < chosen.size() && examples.size() < people.size(); i++) {
      DemoVacancy vacancy = chosen.get(i);
      examples.add(
          new Example(
              examples.size(),
              people.get(examples.size()),
              vacancy,
              employers.get(vacancy.employerId()),
              status == DemoVacancy.Status.FILLED ? Stage.PLACED : OPEN.get(i % OPEN.size())));
    }
  }

  private boolean showsToEmployers(DemoConsent consent) {
    return consent.audience().equals("EMPLOYERS_PSEUDONYMOUS")
        && consent.withdrawnAt() == null
        && (consent.validUntil() == null || !consent.validUntil().isBefore(today));
  }
}
