package nl.wsp.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wsp.matching.sroi.Contribution;
import nl.wsp.matching.sroi.ContributionKind;
import nl.wsp.matching.sroi.SroiValuation;
import nl.wsp.matching.sroi.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs in the list of a track, and the track's own figure t. The only place where
 * target-group facts count.
 */
public final class Tracks {
  private final PreparedVacancy prepared;

  /** Tracks of one vacancy on one day. */
  public Tracks(PreparedVacancy prepared) {
    this.prepared = prepared;
  }

  /**
   * Assesses a person for a track.
   *
   * @param opening the employer's open SROI obligations on the start date; null when there are none
   */
  public TrackAssessment assess(
      Track track,
      CandidateProfile candidate,
      TargetGroupFacts facts,
      @Nullable SroiOpening opening) {
    if (track == Track.REGULAR) {
      return TrackAssessment.REGULAR;
    }
    if (!prepared.vacancy().openTo(track)) {
      return not(track, TrackNote.VACANCY_NOT_OPEN);
    }
    return switch (track) {
      case REGULAR -> TrackAssessment.REGULAR;
      case WAGE_COST_SUBSIDY -> wageCostSubsidy(facts);
      case SROI -> sroi(candidate, facts, opening);
      case PART_TIME -> partTime(candidate.hours());
    };
  }

  private TrackAssessment wageCostSubsidy(TargetGroupFacts facts) {
    Track track = Track.WAGE_COST_SUBSIDY;
    Optional<WageValue> wageValue = facts.latestWageValue(prepared.today());
    if (wageValue.isPresent() && wageValue.get().percent() >= 100) {
      return not(track, TrackNote.WAGE_VALUE_FULL);
    }
    Optional<TrackNote> outside = outsideSubsidy(facts);
    if (outside.isPresent()) {
      return switch (outside.get()) {
        case BENEFIT_UNKNOWN, REGISTER_UNKNOWN -> discuss(track, outside.get());
        default -> not(track, outside.get());
      };
    }
    ScoringModel.TrackRules rules = prepared.model().track();
    return wageValue
        .map(
            value ->
                switch (value.kind()) {
                  case DEFINITIVE ->
                      yes(track, rules.wageValueDefinitive(), TrackNote.WAGE_VALUE_DEFINITIVE);
                  case INDICATION ->
                      yes(track, rules.wageValueIndication(), TrackNote.WAGE_VALUE_INDICATION);
                })
        .orElseGet(() -> yes(track, rules.wageValueNone(), TrackNote.WAGE_VALUE_UNKNOWN));
  }

  /**
   * Why somebody is not, or not yet known to be, of the target group of wage-cost subsidy
   * (Participatiewet art. 10d; domain §7); empty when he is.
   */
  public static Optional<TrackNote> outsideSubsidy(TargetGroupFacts facts) {
    TargetGroup group = facts.targetGroup();
    if (group == null) {
      return Optional.of(TrackNote.BENEFIT_UNKNOWN);
    }
    return switch (group) {
      case PARTICIPATION_ACT, IOAW, IOAZ -> Optional.empty();
      case NO_BENEFIT -> {
        Boolean register = facts.jobAgreementRegister();
        if (register == null) {
          yield Optional.of(TrackNote.REGISTER_UNKNOWN);
        }
        yield register ? Optional.empty() : Optional.of(TrackNote.TARGET_GROUP_OUTSIDE_TRACK);
      }
      case WAJONG -> Optional.of(TrackNote.WAGE_DISPENSATION_INSTEAD);
      case UNEMPLOYMENT_BENEFIT, WIA, SHELTERED, STUDENT_BBL, STUDENT_BOL, PRO_VSO ->
          Optional.of(TrackNote.TARGET_GROUP_OUTSIDE_TRACK);
    };
  }

  private TrackAssessment sroi(
      CandidateProfile candidate, TargetGroupFacts facts, @Nullable SroiOpening opening) {
    Track track = Track.SROI;
    if (opening == null || opening.openAmount().signum() == 0) {
      return not(track, TrackNote.NO_OPEN_OBLIGATION);
    }
    if (facts.targetGroup() == null) {
      return discuss(track, TrackNote.BENEFIT_UNKNOWN);
    }
    List<TrackNote> notes = new ArrayList<>();
    Valuation valuation =
        SroiValuation.value(contribution(candidate, facts, notes), opening.table());
    if (valuation.block().isEmpty() || valuation.value().signum() == 0) {
      return not(track, TrackNote.NO_BUILDING_BLOCK);
    }
    BigDecimal share =
        valuation.value().divide(opening.openAmount(), MathContext.DECIMAL64).min(BigDecimal.ONE);
    return new TrackAssessment(track, Eligibility.ELIGIBLE, share.doubleValue(), notes);
  }

  private Contribution contribution(
      CandidateProfile candidate, TargetGroupFacts facts, List<TrackNote> notes) {
    VacancyProfile vacancy = prepared.vacancy();
    LocalDate start = start();
    Integer months = vacancy.contractMonths();
    if (months == null) {
      months = prepared.model().track().defaultContractMonths();
      notes.add(TrackNote.CONTRACT_MONTHS_ASSUMED);
    }
    double hours = WorkingHours.contract(vacancy.hours(), candidate.hours());
    if (Double.isNaN(hours)) {
      hours = assumedHours(vacancy.hours(), candidate.hours());
      notes.add(TrackNote.CONTRACT_HOURS_ASSUMED);
    }
    LocalDate since = facts.since();
    if (since == null) {
      notes.add(TrackNote.BENEFIT_DURATION_ASSUMED_SHORT);
    }
    LocalDate birthDate = facts.birthDate();
    return new Contribution(
        ContributionKind.EMPLOYMENT,
        start,
        facts.targetGroup(),
        since == null ? null : BigDecimal.valueOf(Math.max(0, years(since, start))),
        Boolean.TRUE.equals(facts.jobAgreementRegister()),
        false,
        birthDate == null ? null : Math.max(0, years(birthDate, start)),
        facts.studentLevel(),
        BigDecimal.valueOf(hours),
        months,
        null);
  }

  /** A contract starts on the vacancy's start date, or today when that has passed or is unknown. */
  private LocalDate start() {
    LocalDate start = prepared.vacancy().startDate();
    return start == null || start.isBefore(prepared.today()) ? prepared.today() : start;
  }

  /** The least that is known of the hours, so that an obligation is not overstated. */
  private double assumedHours(HoursOffered offered, HoursWish wish) {
    if (offered.min() != null) {
      return offered.min();
    }
    if (wish.min() != null && wish.min() > 0) {
      return wish.min();
    }
    if (wish.wanted() != null) {
      return offered.max() == null ? wish.wanted() : Math.min(offered.max(), wish.wanted());
    }
    return offered.max() == null ? prepared.model().track().fullTimeHours() : offered.max();
  }

  private TrackAssessment partTime(HoursWish wish) {
    Track track = Track.PART_TIME;
    ScoringModel.TrackRules rules = prepared.model().track();
    HoursOffered offered = prepared.vacancy().hours();
    boolean onlyFullTime =
        reaches(offered.min(), rules.fullTimeHours()) || reaches(wish.min(), rules.fullTimeHours());
    if (onlyFullTime || WorkingHours.impossible(offered, wish)) {
      return not(track, TrackNote.ONLY_FULL_TIME);
    }
    Double wanted = wish.wanted();
    if (wanted == null) {
      return discuss(track, TrackNote.HOURS_UNKNOWN);
    }
    Double current = wish.current();
    boolean partTimeJob = current != null && current > 0 && current < rules.fullTimeHours();
    if (wanted >= rules.fullTimeHours() && !partTimeJob) {
      return not(track, TrackNote.WANTS_FULL_TIME);
    }
    double fit = WorkingHours.fit(offered, wish);
    return new TrackAssessment(
        track,
        Eligibility.ELIGIBLE,
        Double.isNaN(fit) ? rules.partTimeUnknown() : fit,
        Double.isNaN(fit) ? List.of(TrackNote.HOURS_UNKNOWN) : List.of());
  }

  private static boolean reaches(@Nullable Double hours, double fullTime) {
    return hours != null && hours >= fullTime;
  }

  private static int years(LocalDate from, LocalDate to) {
    return Period.between(from, to).getYears();
  }

  private static TrackAssessment yes(Track track, double t, TrackNote note) {
    return new TrackAssessment(track, Eligibility.ELIGIBLE, t, List.of(note));
  }

  private static TrackAssessment not(Track track, TrackNote note) {
    return new TrackAssessment(track, Eligibility.NOT_ELIGIBLE, 0, List.of(note));
  }

  private static TrackAssessment discuss(Track track, TrackNote note) {
    return new TrackAssessment(track, Eligibility.TO_DISCUSS, 0, List.of(note));
  }
}
