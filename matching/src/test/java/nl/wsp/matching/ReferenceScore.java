package nl.wsp.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The base score written a second time, plainly and from the text of the domain rules, without any
 * class of the engine: what the engine computes must be this.
 */
final class ReferenceScore {
  record Value(double value, double known) {}

  record Score(double score, double confidence) {}

  private static final double[] WEIGHTS = {35, 15, 15, 15, 10, 5, 5};

  private final VacancyProfile vacancy;
  private final CandidateProfile person;

  private ReferenceScore(VacancyProfile vacancy, CandidateProfile person) {
    this.vacancy = vacancy;
    this.person = person;
  }

  static Score of(VacancyProfile vacancy, CandidateProfile person) {
    ReferenceScore reference = new ReferenceScore(vacancy, person);
    List<Optional<Value>> values =
        List.of(
            reference.competencies(),
            reference.demands(),
            Optional.of(reference.hours()),
            Optional.of(reference.occupation()),
            Optional.of(reference.travel()),
            reference.language(),
            reference.education());
    double sum = 0;
    double points = 0;
    double known = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      if (values.get(i).isPresent()) {
        sum += WEIGHTS[i];
        points += WEIGHTS[i] * values.get(i).get().value();
        known += WEIGHTS[i] * values.get(i).get().known();
      }
    }
    return new Score(100 * points / sum, known / sum);
  }

  private Optional<Value> competencies() {
    if (vacancy.competencies().isEmpty()) {
      return Optional.empty();
    }
    double sum = 0;
    double importances = 0;
    double known = 0;
    for (AskedCompetency asked : vacancy.competencies()) {
      Optional<Double> worth = competency(asked);
      double importance = asked.essential() ? 2 : 1;
      sum += importance * worth.orElse(0.3);
      importances += importance;
      known += worth.isPresent() ? 1 : 0;
    }
    return Optional.of(new Value(sum / importances, known / vacancy.competencies().size()));
  }

  private Optional<Double> competency(AskedCompetency asked) {
    List<Double> worths = new ArrayList<>();
    for (HeldCompetency held :
        person.competencies() == null ? List.<HeldCompetency>of() : person.competencies()) {
      boolean own = held.code().equals(asked.code());
      boolean related = Profiles.CATALOGUE.relatedCompetencies(asked.code()).contains(held.code());
      if (!own && !related || held.level() == null && asked.level() != null) {
        continue;
      }
      if (held.level() != null && held.level() == 0) {
        if (own) {
          return Optional.of(0.0);
        }
        continue;
      }
      double share = asked.level() == null ? 1 : Math.min(1, held.level() / (double) asked.level());
      double evidence =
          held.evidence() == Evidence.CONSULTANT || held.evidence() == Evidence.TESTED ? 1 : 0.9;
      double worth = Math.max(0.3, share * evidence);
      worths.add(own ? worth : Math.min(0.6, worth));
    }
    return worths.stream().max(Comparator.naturalOrder());
  }

  private Optional<Value> demands() {
    double sum = 0;
    int count = 0;
    int known = 0;
    for (var demand : vacancy.demands().toMap().entrySet()) {
      if (demand.getValue() == 0) {
        continue;
      }
      count++;
      Integer suits = person.suits().toMap().get(demand.getKey());
      if (suits == null) {
        sum += 0.5;
      } else {
        known++;
        sum += suits >= demand.getValue() ? 1 : 1 - (demand.getValue() - suits) / 3.0;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Value(sum / count, (double) known / count));
  }

  private Value hours() {
    Optional<Double> hourFit = hourFit();
    if (vacancy.dayParts().isEmpty()) {
      return new Value(hourFit.orElse(0.5), hourFit.isPresent() ? 1 : 0);
    }
    Optional<Double> dayPartFit =
        Optional.ofNullable(person.dayParts())
            .map(
                possible ->
                    vacancy.dayParts().toSet().stream().filter(possible.toSet()::contains).count()
                        / (double) vacancy.dayParts().toSet().size());
    return new Value(
        hourFit.orElse(0.5) / 2 + dayPartFit.orElse(0.5) / 2,
        (hourFit.isPresent() ? 0.5 : 0) + (dayPartFit.isPresent() ? 0.5 : 0));
  }

  /** Tries the bounds that are not known at their widest and tightest: unknown if that matters. */
  private Optional<Double> hourFit() {
    HoursWish wish = person.hours();
    HoursOffered offered = vacancy.hours();
    if (WorkingHours.impossible(offered, wish)) {
      return Optional.of(0.0);
    }
    if (wish.wanted() == null) {
      return Optional.empty();
    }
    double wanted = wish.wanted();
    List<Double> contracts = new ArrayList<>();
    for (double personMin : bounds(wish.min(), 0, wanted)) {
      for (double personMax : bounds(wish.max(), wanted, 1000)) {
        for (double min : bounds(offered.min(), 0, offered.max() == null ? 1000 : offered.max())) {
          for (double max : bounds(offered.max(), min, 1000)) {
            double low = Math.max(min, personMin);
            double high = Math.min(max, personMax);
            contracts.add(low > high ? -1 : Math.min(high, Math.max(low, wanted)));
          }
        }
      }
    }
    return contracts.stream().distinct().count() == 1
        ? Optional.of(Math.max(0, 1 - Math.abs(wanted - contracts.getFirst()) / wanted))
        : Optional.empty();
  }

  private static double[] bounds(Double known, double least, double most) {
    return known == null ? new double[] {least, most} : new double[] {known};
  }

  private Value occupation() {
    List<Double> worths = new ArrayList<>();
    if (vacancy.occupation() != null) {
      if (person.occupationsWished() != null
          && person.occupationsWished().stream().anyMatch(this::sameOccupation)) {
        worths.add(1.0);
      }
      List<OccupationSpell> done =
          person.occupationsDone() == null
              ? List.of()
              : person.occupationsDone().stream().filter(s -> sameOccupation(s.code())).toList();
      if (done.stream().anyMatch(spell -> spell.from() == null)) {
        worths.add(0.5);
      }
      if (daysWorked(done) >= 190) {
        worths.add(0.7);
      }
    }
    if (vacancy.sector() != null
        && person.sectorsWished() != null
        && person.sectorsWished().contains(vacancy.sector())) {
      worths.add(0.6);
    }
    if (!worths.isEmpty()) {
      return new Value(worths.stream().max(Comparator.naturalOrder()).orElseThrow(), 1);
    }
    List<String> wished =
        person.occupationsWished() == null ? List.of() : person.occupationsWished();
    List<String> sectors = person.sectorsWished() == null ? List.of() : person.sectorsWished();
    boolean known =
        person.occupationsDone() != null
            && wished.size() + sectors.size() > 0
            && (vacancy.occupation() != null
                || wished.isEmpty() && person.occupationsDone().isEmpty())
            && (vacancy.sector() != null || sectors.isEmpty());
    return known ? new Value(0, 1) : new Value(0.5, 0);
  }

  private boolean sameOccupation(String code) {
    return Profiles.CATALOGUE
        .referenceOccupation(code)
        .equals(Profiles.CATALOGUE.referenceOccupation(vacancy.occupation()));
  }

  /** Days in any of the dated spells. */
  static long daysWorked(List<OccupationSpell> spells) {
    return spells.stream()
        .filter(spell -> spell.from() != null)
        .flatMap(
            spell -> {
              LocalDate last =
                  spell.to() == null || spell.to().isAfter(Profiles.TODAY)
                      ? Profiles.TODAY
                      : spell.to();
              return spell.from().isAfter(last)
                  ? java.util.stream.Stream.<LocalDate>empty()
                  : spell.from().datesUntil(last.plusDays(1));
            })
        .distinct()
        .count();
  }

  private Value travel() {
    Place home = person.place();
    Place work = vacancy.place();
    Double limit = person.maxTravelKm();
    if (home == null || work == null || limit == null) {
      return new Value(0.5, 0);
    }
    boolean same = home.postcode4().equals(work.postcode4());
    if (limit == 0) {
      return new Value(same ? 1 : 0, 1);
    }
    if (!same && (home.centroid() == null || work.centroid() == null)) {
      return new Value(0.5, 0);
    }
    double km = same ? 0 : home.centroid().distanceKm(work.centroid());
    return new Value(Math.clamp((limit - km) / (limit / 2), 0.0, 1.0), 1);
  }

  private Optional<Value> language() {
    if (vacancy.languages().isEmpty()) {
      return Optional.empty();
    }
    double lowest = 1;
    double known = 0;
    for (SpokenLanguage asked : vacancy.languages()) {
      Optional<LanguageLevel> level =
          (person.languages() == null ? List.<SpokenLanguage>of() : person.languages())
              .stream()
                  .filter(spoken -> spoken.code().equals(asked.code()) && spoken.level() != null)
                  .map(SpokenLanguage::level)
                  .findFirst();
      int number = asked.level() == null ? 1 : asked.level().ordinal();
      lowest = Math.min(lowest, level.map(l -> l.ordinal() / (double) number).orElse(0.5));
      known += level.isPresent() ? 1 : 0;
    }
    return Optional.of(new Value(lowest, known / vacancy.languages().size()));
  }

  private Optional<Value> education() {
    if (vacancy.educationLevel() == null) {
      return Optional.empty();
    }
    int level =
        Math.max(
            person.educationLevel() == null ? 0 : person.educationLevel(),
            person.provenLevel() == null ? 0 : person.provenLevel());
    return Optional.of(
        level == 0
            ? new Value(0.5, 0)
            : new Value(Math.min(1, level / (double) vacancy.educationLevel()), 1));
  }
}
