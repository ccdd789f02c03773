package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.subsidy.SubsidyExamples;
import nl.wsp.api.subsidy.SubsidyExamples.Example;
import nl.wsp.api.subsidy.SubsidyExamples.Stage;
import nl.wsp.matching.TargetGroupFacts;

/** Picks the first people who consented to an employer, for a few offers and one running case. */
final class DemoOffers {
  private static final String EMPLOYER = "EMPLOYER:";
  private static final List<Stage> STAGES =
      List.of(Stage.SENT, Stage.RUNNING, Stage.ACCEPTED, Stage.SENT, Stage.DRAFT, Stage.SENT);
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final int WEEKS_AGO = 2;
  private static final int MONTHS_RUNNING = 5;

  private final LocalDate today;
  private final DemoGenerator generator;
  private final Map<UUID, DemoEmployer> employers = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  DemoOffers(DemoGenerator generator) {
    this.generator = generator;
    this.today = generator.today();
  }

  /** Makes an offer about a person when he consents to an employer and comes under the subsidy. */
  void consider(DemoJobSeeker person) {
    if (examples.size() == STAGES.size()) {
      return;
    }
    TargetGroupFacts facts =
        new TargetGroupFacts(
            person.targetGroup().benefit(),
            person.targetGroup().since(),
            person.targetGroup().jobAgreementRegister(),
            person.birthDate(),
            null,
            person.targetGroup().wageValues());
    if (SubsidyExamples.fits(facts, today)) {
      consentedTo(person).ifPresent(employer -> examples.add(example(employer, person, facts)));
    }
  }

  List<Example> examples() {
    return List.copyOf(examples);
  }

  private Example example(DemoEmployer employer, DemoJobSeeker person, TargetGroupFacts facts) {
    Stage stage = STAGES.get(examples.size());
    return new Example(
        employer.id(),
        person.id(),
        employer.accountManagerId(),
        "Medewerker algemene ondersteuning",
        stage == Stage.RUNNING ? today.minusMonths(MONTHS_RUNNING) : today.plusMonths(1),
        HOURS,
        facts,
        stage,
        generator.madeAt().minus(Duration.ofDays(7L * WEEKS_AGO)));
  }

  private Optional<DemoEmployer> consentedTo(DemoJobSeeker person) {
    return person.consents().stream()
        .filter(consent -> consent.audience().startsWith(EMPLOYER))
        .filter(consent -> consent.withdrawnAt() == null)
        .filter(consent -> consent.validUntil() == null || !consent.validUntil().isBefore(today))
        .map(consent -> UUID.fromString(consent.audience().substring(EMPLOYER.length())))
        .map(this::employer)
        .findFirst();
  }

  private DemoEmployer employer(UUID id) {
    if (employers.isEmpty()) {
      generator.employers().forEach(each -> employers.put(each.id(), each));
    }
    return employers.get(id);
  }
}
