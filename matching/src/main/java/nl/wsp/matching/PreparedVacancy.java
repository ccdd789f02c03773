package nl.wsp.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy made ready to score many candidates on one day: what it asks in arrays, related
 * competencies and reference occupation looked up. Immutable; threads may share it.
 */
public final class PreparedVacancy {
  private final VacancyProfile vacancy;
  private final ScoringModel model;
  private final ReferenceCatalogue catalogue;
  private final LocalDate today;

  final AskedCompetency[] asked;
  final double[] importance;
  final double importanceSum;
  final TaskDemand[] demands;
  final int[] demandLevels;
  final boolean[] criterionAsked = new boolean[Criterion.values().length];
  final double[] weight = new double[Criterion.values().length];
  final double[] prior = new double[Criterion.values().length];
  final double weightSum;
  final @Nullable String referenceOccupation;
  final RequiredCredential[] licences;
  final RequiredCredential[] certificates;
  final @Nullable LocalDate latestAvailable;

  private final Map<String, int[]> targets;

  /**
   * Prepares a vacancy.
   *
   * @param vacancy what is asked
   * @param model the numbers
   * @param catalogue reference data
   * @param today the day of the ranking, in the zone of the law (Europe/Amsterdam)
   */
  public PreparedVacancy(
      VacancyProfile vacancy, ScoringModel model, ReferenceCatalogue catalogue, LocalDate today) {
    this.vacancy = vacancy;
    this.model = model;
    this.catalogue = catalogue;
    this.today = today;
    asked = vacancy.competencies().toArray(AskedCompetency[]::new);
    importance = new double[asked.length];
    double sum = 0;
    for (int i = 0; i < asked.length; i++) {
      importance[i] =
          asked[i].essential()
              ? model.competency().essentialImportance()
              : model.competency().desiredImportance();
      sum += importance[i];
    }
    importanceSum = sum;
    targets = targets(asked, catalogue);
    List<TaskDemand> above0 = new ArrayList<>();
    for (TaskDemand demand : TaskDemand.values()) {
      if (vacancy.demands().levelOrUnknown(demand) > 0) {
        above0.add(demand);
      }
    }
    demands = above0.toArray(TaskDemand[]::new);
    demandLevels = above0.stream().mapToInt(vacancy.demands()::levelOrUnknown).toArray();
    weightSum = weigh();
    String occupation = vacancy.occupation();
    referenceOccupation = occupation == null ? null : catalogue.referenceOccupation(occupation);
    LicenceImplications implications = catalogue.licenceImplications();
    licences =
        vacancy.licences().stream()
            .map(code -> RequiredCredential.of(code, implications.sufficientFor(code)))
            .toArray(RequiredCredential[]::new);
    certificates =
        vacancy.certificates().stream()
            .map(code -> RequiredCredential.of(code, List.of(Set.of(code))))
            .toArray(RequiredCredential[]::new);
    LocalDate start = vacancy.startDate();
    latestAvailable =
        start == null
            ? null
            : (start.isBefore(today) ? today : start).plusMonths(model.maxMonthsAfterStart());
  }

  /** The vacancy. */
  public VacancyProfile vacancy() {
    return vacancy;
  }

  /** The numbers it is scored by. */
  public ScoringModel model() {
    return model;
  }

  /** The day of the ranking. */
  public LocalDate today() {
    return today;
  }

  ReferenceCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Positions of the asked competencies that a listed code speaks for: i when it is the asked one,
   * ~i when it is related to it; null when for none.
   */
  int @Nullable [] targetsOf(String heldCode) {
    return targets.get(heldCode);
  }

  boolean asks(Criterion criterion) {
    return criterionAsked[criterion.ordinal()];
  }

  private double weigh() {
    double sum = 0;
    for (Criterion criterion : Criterion.values()) {
      int i = criterion.ordinal();
      criterionAsked[i] =
          switch (criterion) {
            case COMPETENCIES -> asked.length > 0;
            case TASK_DEMANDS -> demands.length > 0;
            case HOURS, OCCUPATION, TRAVEL -> true;
            case LANGUAGE -> !vacancy.languages().isEmpty();
            case EDUCATION -> vacancy.educationLevel() != null;
          };
      weight[i] = model.weights().get(criterion);
      prior[i] = model.priors().get(criterion);
      if (criterionAsked[i]) {
        sum += weight[i];
      }
    }
    return sum;
  }

  private static Map<String, int[]> targets(AskedCompetency[] asked, ReferenceCatalogue catalogue) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int i = 0; i < asked.length; i++) {
      String code = asked[i].code();
      lists.computeIfAbsent(code, c -> new ArrayList<>()).add(i);
      for (String related : catalogue.relatedCompetencies(code)) {
        if (!related.equals(code)) {
          lists.computeIfAbsent(related, c -> new ArrayList<>()).add(~i);
        }
      }
    }
    Map<String, int[]> targets = HashMap.newHashMap(lists.size());
    lists.forEach(
        (code, list) -> targets.put(code, list.stream().mapToInt(Integer::intValue).toArray()));
    return targets;
  }
}
