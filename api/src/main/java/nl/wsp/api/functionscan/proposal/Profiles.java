package nl.wsp.api.functionscan.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.functionscan.TaskCompetency;
import nl.wsp.api.functionscan.TaskContent;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.MadeFunction;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.TaskPart;
import nl.wsp.api.functionscan.proposal.carving.CarvedFunction;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Occupation;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/** Adds the tasks of a carved function up to the profile of a function. */
final class Profiles {
  private final Catalogue catalogue;
  private final Map<UUID, AskedTask> tasks;

  Profiles(Catalogue catalogue, Map<UUID, AskedTask> tasks) {
    this.catalogue = catalogue;
    this.tasks = tasks;
  }

  MadeFunction of(CarvedFunction function) {
    List<TaskPart> parts = new ArrayList<>();
    Set<String> places = new TreeSet<>();
    Set<String> departments = new TreeSet<>();
    Map<TaskDemand, Integer> demands = new EnumMap<>(TaskDemand.class);
    Map<String, TaskCompetency> competencies = new TreeMap<>();
    Map<String, Integer> minutesAsked = new TreeMap<>();
    Integer workLevel = null;
    for (Map.Entry<String, Integer> entry : function.minutesByTask().entrySet()) {
      UUID id = UUID.fromString(entry.getKey());
      TaskContent task = tasks.get(id).content();
      parts.add(new TaskPart(id, entry.getValue()));
      departments.add(task.department());
      if (task.place() != null) {
        places.add(task.place());
      }
      task.demands().forEach((demand, level) -> demands.merge(demand, level, Math::max));
      workLevel = higher(workLevel, task.workLevel());
      for (TaskCompetency asked : task.competencies()) {
        competencies.merge(asked.code(), asked, Profiles::higher);
        minutesAsked.merge(asked.code(), entry.getValue(), Integer::sum);
      }
    }
    List<String> essential =
        competencies.keySet().stream()
            .filter(code -> minutesAsked.get(code) * 2 >= function.minutes())
            .toList();
    return new MadeFunction(
        function.position(),
        function.minutes(),
        parts,
        function.week(),
        List.copyOf(places),
        List.copyOf(departments),
        workLevel,
        demands,
        List.copyOf(competencies.values()),
        essential,
        occupation(competencies.keySet(), workLevel),
        null,
        null);
  }

  /**
   * The occupation whose usual competencies overlap most with those asked, of work of this level or
   * lower; of equal ones the one that usually asks least besides, then by code.
   */
  private @Nullable String occupation(Set<String> competencies, @Nullable Integer workLevel) {
    Comparator<Occupation> most = Comparator.comparingInt(each -> shared(each, competencies));
    Optional<Occupation> likest =
        catalogue.occupations().stream()
            .filter(each -> workLevel == null || each.workLevel() <= workLevel)
            .filter(each -> shared(each, competencies) > 0)
            .min(
                most.reversed()
                    .thenComparing(each -> each.competencies().size())
                    .thenComparing(Occupation::code));
    return likest.map(Occupation::code).orElse(null);
  }

  private static int shared(Occupation occupation, Set<String> competencies) {
    Set<String> both = new HashSet<>(occupation.competencies());
    both.retainAll(competencies);
    return both.size();
  }

  private static TaskCompetency higher(TaskCompetency one, TaskCompetency other) {
    return new TaskCompetency(one.code(), higher(one.level(), other.level()));
  }

  private static @Nullable Integer higher(@Nullable Integer one, @Nullable Integer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }
}
