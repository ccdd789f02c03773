package nl.wsp.api.instrument.toolbox;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.instrument.toolbox.AdviceBodies.FactsBody;
import nl.wsp.api.instrument.toolbox.AdviceBodies.LearningRoute;
import nl.wsp.api.instrument.toolbox.AdviceBodies.PersonFacts;
import nl.wsp.api.jobseeker.TargetGroupFiles;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;

/** Fills the facts of the wizard from a person's file, through the one door to it. */
@Singleton
class PersonFactsReader {
  private final TargetGroupFiles files;
  private final Toolbox toolbox;
  private final Clock clock;

  PersonFactsReader(TargetGroupFiles files, Toolbox toolbox, Clock clock) {
    this.files = files;
    this.toolbox = toolbox;
    this.clock = clock;
  }

  /** The facts that the file knows; the municipality only when it is one of the region. */
  PersonFacts read(Actor actor, UUID jobSeekerId) {
    TargetGroupFiles.Opened opened = files.open(actor, jobSeekerId);
    TargetGroupFacts facts = opened.facts();
    LocalDate today = Time.today(clock);
    Optional<WageValue> wageValue = facts.latestWageValue(today);
    LearningRoute route =
        facts.targetGroup() == null
            ? null
            : switch (facts.targetGroup()) {
              case STUDENT_BBL -> LearningRoute.BBL;
              case STUDENT_BOL -> LearningRoute.BOL;
              default -> null;
            };
    String municipality =
        toolbox.municipalities().stream()
            .map(each -> each.code())
            .filter(code -> code.equals(opened.municipalityCode()))
            .findFirst()
            .orElse(null);
    return new PersonFacts(
        municipality,
        new FactsBody(
            facts.targetGroup(),
            facts.jobAgreementRegister(),
            wageValue.map(value -> BigDecimal.valueOf(value.percent())).orElse(null),
            wageValue.map(value -> value.kind() == WageValue.Kind.DEFINITIVE).orElse(null),
            facts.birthDate() == null ? null : Period.between(facts.birthDate(), today).getYears(),
            null,
            null,
            null,
            route,
            null,
            null,
            null));
  }
}
