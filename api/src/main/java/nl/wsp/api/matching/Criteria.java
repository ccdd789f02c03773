package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.matching.Criterion;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import nl.wsp.matching.VacancyProfile;
import nl.wsp.search.index.AskedCompetency;
import nl.wsp.search.index.AskedCredential;
import nl.wsp.search.index.CandidateCriteria;
import nl.wsp.search.index.GeoPoint;
import nl.wsp.search.index.Hours;
import nl.wsp.search.index.LanguageLevel;
import nl.wsp.search.index.Place;
import nl.wsp.search.index.ScoreModel;
import org.jspecify.annotations.Nullable;

/** Puts a vacancy into the words of the index, for the first phase of matching. */
@Singleton
class Criteria {
  private final ReferenceCatalogue catalogue;

  Criteria(ReferenceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  CandidateCriteria of(PreparedVacancy prepared, Set<String> audiences, Track track) {
    VacancyProfile vacancy = prepared.vacancy();
    String occupation = vacancy.occupation();
    return new CandidateCriteria(
        audiences,
        vacancy.competencies().stream()
            .map(
                asked ->
                    new AskedCompetency(
                        asked.code(),
                        asked.level(),
                        asked.essential(),
                        catalogue.relatedCompetencies(asked.code())))
            .toList(),
        demands(prepared),
        Hours.between(vacancy.hours().min(), vacancy.hours().max()),
        names(vacancy.dayParts()),
        occupation == null ? null : catalogue.referenceOccupation(occupation),
        vacancy.sector(),
        place(vacancy.place()),
        vacancy.languages().stream().map(Criteria::language).toList(),
        vacancy.educationLevel(),
        vacancy.licences().stream()
            .map(
                code ->
                    new AskedCredential(code, catalogue.licenceImplications().sufficientFor(code)))
            .toList(),
        vacancy.certificates().stream().map(AskedCredential::of).toList(),
        prepared.today(),
        availableBy(prepared),
        track == Track.REGULAR ? null : track.name(),
        scoreModel(prepared.model()));
  }

  private static Map<String, Integer> demands(PreparedVacancy prepared) {
    Map<String, Integer> above0 = new HashMap<>();
    for (Map.Entry<TaskDemand, Integer> demand : prepared.vacancy().demands().toMap().entrySet()) {
      if (demand.getValue() > 0) {
        above0.put(demand.getKey().name(), demand.getValue());
      }
    }
    return above0;
  }

  private static @Nullable LocalDate availableBy(PreparedVacancy prepared) {
    LocalDate start = prepared.vacancy().startDate();
    if (start == null) {
      return null;
    }
    LocalDate from = start.isBefore(prepared.today()) ? prepared.today() : start;
    return from.plusMonths(prepared.model().maxMonthsAfterStart());
  }

  static Set<String> names(DayParts dayParts) {
    return dayParts.toSet().stream().map(DayPart::name).collect(Collectors.toUnmodifiableSet());
  }

  static @Nullable Place place(nl.wsp.matching.@Nullable Place place) {
    if (place == null) {
      return null;
    }
    nl.wsp.matching.GeoPoint centroid = place.centroid();
    return new Place(
        place.postcode4(),
        centroid == null ? null : new GeoPoint(centroid.latitude(), centroid.longitude()));
  }

  static LanguageLevel language(SpokenLanguage language) {
    return new LanguageLevel(
        language.code(), language.level() == null ? null : language.level().ordinal());
  }

  /** The numbers of our model that the first phase approximates. */
  static ScoreModel scoreModel(ScoringModel model) {
    Map<Criterion, Double> weights = model.weights();
    return new ScoreModel(
        new ScoreModel.Weights(
            weights.get(Criterion.COMPETENCIES),
            weights.get(Criterion.TASK_DEMANDS),
            weights.get(Criterion.HOURS),
            weights.get(Criterion.OCCUPATION),
            weights.get(Criterion.TRAVEL),
            weights.get(Criterion.LANGUAGE),
            weights.get(Criterion.EDUCATION)),
        model.priors().get(Criterion.COMPETENCIES),
        model.competency().relatedCap(),
        model.competency().evidence().getOrDefault(Evidence.SELF, 1.0),
        model.priors().get(Criterion.TASK_DEMANDS),
        model.occupation().done(),
        model.occupation().doneUndated(),
        model.occupation().wishedSector());
  }
}
