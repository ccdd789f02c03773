package nl.wsp.api.instrument.toolbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.reference.Municipality;
import nl.wsp.api.reference.WageValueProfile;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.instrument.Fact;
import nl.wsp.matching.instrument.Facts;
import nl.wsp.matching.instrument.Verdict;
import org.jspecify.annotations.Nullable;

/** The toolbox at the interface. */
final class AdviceBodies {
  private AdviceBodies() {}

  /** How somebody learns beside the work. */
  enum LearningRoute {
    NONE,
    BBL,
    BOL
  }

  /**
   * What is known of a person, real or imagined; an absent fact is unknown. Nothing of it is kept.
   *
   * @param targetGroup benefit or registration
   * @param jobAgreementRegister in the job-agreement register
   * @param wageValuePercent 0 to 100
   * @param wageValueSet whether it was set at the workplace; absent with a wage value: yes
   * @param age whole years
   * @param contractIntended whether the employer means to give a contract after a trial
   * @param coachingNeeded more guidance than a colleague can give
   * @param adaptationNeeded whether workplace or tools must be changed
   * @param shelteredWorkAdvised whether UWV advised sheltered work
   */
  @Serdeable
  @Introspected
  @JsonIgnoreProperties(ignoreUnknown = false)
  record FactsBody(
      @Nullable TargetGroup targetGroup,
      @Nullable Boolean jobAgreementRegister,
      @Nullable BigDecimal wageValuePercent,
      @Nullable Boolean wageValueSet,
      @Nullable Integer age,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable Integer contractMonths,
      @Nullable Boolean contractIntended,
      @Nullable LearningRoute learningRoute,
      @Nullable Boolean coachingNeeded,
      @Nullable Boolean adaptationNeeded,
      @Nullable Boolean shelteredWorkAdvised) {
    static final FactsBody UNKNOWN =
        new FactsBody(null, null, null, null, null, null, null, null, null, null, null, null);

    Facts toFacts() {
      return Facts.NONE
          .with(Fact.TARGET_GROUP, targetGroup == null ? null : targetGroup.name())
          .with(Fact.JOB_AGREEMENT_REGISTER, jobAgreementRegister)
          .with(Fact.WAGE_VALUE_PERCENT, wageValuePercent)
          .with(
              Fact.WAGE_VALUE_SET,
              wageValueSet == null && wageValuePercent != null ? Boolean.TRUE : wageValueSet)
          .with(Fact.AGE, age == null ? null : BigDecimal.valueOf(age))
          .with(Fact.HOURS_PER_WEEK, hoursPerWeek)
          .with(
              Fact.CONTRACT_MONTHS,
              contractMonths == null ? null : BigDecimal.valueOf(contractMonths))
          .with(Fact.CONTRACT_INTENDED, contractIntended)
          .with(Fact.LEARNING_ROUTE, learningRoute == null ? null : learningRoute.name())
          .with(Fact.COACHING_NEEDED, coachingNeeded)
          .with(Fact.ADAPTATION_NEEDED, adaptationNeeded)
          .with(Fact.SHELTERED_WORK_ADVISED, shelteredWorkAdvised);
    }
  }

  /**
   * What advice is asked for.
   *
   * @param date absent: today
   * @param municipality CBS code of the municipality that pays; absent: what the region offers
   * @param facts absent: nothing is known
   */
  @Serdeable
  @Introspected
  @JsonIgnoreProperties(ignoreUnknown = false)
  record AdviceQuestion(
      @Nullable LocalDate date, @Nullable String municipality, @Nullable FactsBody facts) {}

  /**
   * The advice, every instrument in force once.
   *
   * @param profile what the wage value usually means; absent while it is not known. It advises and
   *     excludes nobody.
   */
  @Serdeable
  record AdviceBody(
      LocalDate date,
      String region,
      @Nullable String municipality,
      @Nullable ProfileBody profile,
      List<AdviceItem> items) {}

  /** A profile by wage value. */
  @Serdeable
  record ProfileBody(String code, String label, String description) {
    static ProfileBody of(WageValueProfile profile, Locale language) {
      return new ProfileBody(
          profile.code(), profile.label().in(language), profile.description().in(language));
    }
  }

  /**
   * One instrument.
   *
   * @param verdict {@code YES}, {@code NO}, or {@code DEPENDS} on what is missing
   * @param reasons why yes or no, in the reader's language
   * @param missing the facts it depends on
   * @param advised whether the profile speaks for it
   */
  @Serdeable
  record AdviceItem(
      InstrumentBody instrument,
      Verdict verdict,
      List<String> reasons,
      List<MissingFact> missing,
      boolean advised) {
    static AdviceItem of(InstrumentAdvice advice, Locale language) {
      return new AdviceItem(
          InstrumentBody.of(advice.instrument(), language),
          advice.verdict(),
          advice.reasons().stream().map(reason -> reason.in(language)).toList(),
          advice.missing().stream()
              .sorted()
              .map(
                  fact ->
                      new MissingFact(
                          fact, Texts.of("toolbox", language, "missing." + fact.name())))
              .toList(),
          advice.advised());
    }
  }

  /** A fact that is not known, with the question it comes to. */
  @Serdeable
  record MissingFact(Fact fact, String label) {}

  /**
   * What an instrument is.
   *
   * @param municipality code of the municipality whose version this is; absent: the region's
   * @param deviates whether it differs from the region
   */
  @Serdeable
  record InstrumentBody(
      String code,
      String name,
      String what,
      String amount,
      String duration,
      String decidedBy,
      String source,
      @Nullable String municipality,
      boolean deviates,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable String calculator) {
    static InstrumentBody of(Instrument instrument, Locale language) {
      return new InstrumentBody(
          instrument.code(),
          instrument.name().in(language),
          instrument.what().in(language),
          instrument.amount().in(language),
          instrument.duration().in(language),
          instrument.decidedBy().in(language),
          instrument.source(),
          instrument.municipality(),
          instrument.municipality() != null,
          instrument.validFrom(),
          instrument.validUntil(),
          instrument.calculator());
    }
  }

  /**
   * The instruments in force on a day.
   *
   * @param municipalities of the region, to ask for their own versions
   */
  @Serdeable
  record InstrumentsBody(
      LocalDate date,
      String region,
      List<MunicipalityBody> municipalities,
      List<InstrumentBody> items) {}

  /** A municipality of the region. */
  @Serdeable
  record MunicipalityBody(String code, String name) {
    static MunicipalityBody of(Municipality municipality) {
      return new MunicipalityBody(municipality.code(), municipality.name());
    }
  }

  /**
   * What the file of a person says of the facts; the rest is unknown.
   *
   * @param municipality code of the municipality that pays
   */
  @Serdeable
  record PersonFacts(@Nullable String municipality, FactsBody facts) {}
}
