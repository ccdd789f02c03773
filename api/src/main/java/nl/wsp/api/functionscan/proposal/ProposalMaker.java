package nl.wsp.api.functionscan.proposal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.functionscan.TaskContent;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.BusinessCase;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.Fate;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.MadeFunction;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.Relief;
import nl.wsp.api.functionscan.proposal.carving.CarvedFunction;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer;
import nl.wsp.api.functionscan.proposal.carving.CarvingQuestion;
import nl.wsp.api.functionscan.proposal.carving.Ceiling;
import nl.wsp.api.functionscan.proposal.carving.CoherenceRule;
import nl.wsp.api.functionscan.proposal.carving.HoursAsked;
import nl.wsp.api.matching.PresentCandidates;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.TaskDemandLevels;
import nl.wsp.matching.Track;
import nl.wsp.matching.subsidy.SubsidyTables;
import org.jspecify.annotations.Nullable;

/** Turns a question and tasks into what the solver reads, and what it finds into an answer. */
@Singleton
class ProposalMaker {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private final Catalogue catalogue;
  private final SubsidyTables subsidies;
  private final PresentCandidates fits;
  private final Clock clock;

  ProposalMaker(Catalogue catalogue, SubsidyTables subsidies, PresentCandidates fits, Clock clock) {
    this.catalogue = catalogue;
    this.subsidies = subsidies;
    this.fits = fits;
    this.clock = clock;
  }

  /**
   * What the solver is asked.
   *
   * @throws nl.wsp.api.platform.problem.Problem 422 when the wage is below the minimum
   */
  CarvingQuestion carvingOf(ProposalQuestion question, List<AskedTask> tasks) {
    CoherenceRule usual = CoherenceRule.USUAL;
    return new CarvingQuestion(
        tasks.stream().map(AskedTask::carvable).toList(),
        new Ceiling(question.workLevel(), TaskDemandLevels.of(question.demands())),
        question.functions().stream()
            .map(hours -> new HoursAsked(minutes(hours.min()), minutes(hours.max())))
            .toList(),
        new BusinessCases(question, subsidies).netCentsPerHour(),
        texts(question.pinned()),
        texts(question.forbidden()),
        new CoherenceRule(question.placesMax(), usual.maxDaysPerWeek(), usual.minutesPerDayPart()));
  }

  /** The answer to keep. */
  ProposalAnswer answerOf(
      Actor actor,
      EmployerBrief employer,
      ProposalQuestion question,
      List<AskedTask> tasks,
      CarvingAnswer carved) {
    Map<UUID, AskedTask> byId = new LinkedHashMap<>();
    tasks.forEach(task -> byId.put(task.id(), task));
    Profiles profiles = new Profiles(catalogue, byId);
    DraftOfFunction drafts = new DraftOfFunction(catalogue, byId, employer);
    List<MadeFunction> functions =
        carved.functions().stream()
            .map(function -> withPresent(actor, drafts, profiles.of(function)))
            .toList();
    Map<UUID, Integer> taken = taken(carved);
    long freed = 0;
    for (Map.Entry<UUID, Integer> part : taken.entrySet()) {
      freed += (long) part.getValue() * cents(byId.get(part.getKey()).content());
    }
    int minutes = taken.values().stream().mapToInt(Integer::intValue).sum();
    List<BusinessCase> sensitivity =
        new BusinessCases(question, subsidies).sensitivity(minutes, freed);
    return new ProposalAnswer(
        functions,
        carved.fates().stream()
            .map(
                fate ->
                    new Fate(
                        UUID.fromString(fate.taskId()),
                        fate.reason(),
                        fate.demand(),
                        fate.minutesTaken()))
            .toList(),
        reliefs(byId, taken),
        sensitivity.get(1),
        sensitivity,
        Risks.of(question, byId, carved, functions, sensitivity));
  }

  private MadeFunction withPresent(Actor actor, DraftOfFunction drafts, MadeFunction function) {
    VacancyDetail unsaved = drafts.unsaved(function, Time.today(clock), clock.instant());
    return function.withPresent(
        boxed(fits.of(actor, unsaved, Track.REGULAR)),
        boxed(fits.of(actor, unsaved, Track.WAGE_COST_SUBSIDY)));
  }

  private static @Nullable Long boxed(OptionalLong count) {
    return count.isPresent() ? count.getAsLong() : null;
  }

  private static Map<UUID, Integer> taken(CarvingAnswer carved) {
    Map<UUID, Integer> taken = new LinkedHashMap<>();
    for (CarvedFunction function : carved.functions()) {
      function
          .minutesByTask()
          .forEach((id, minutes) -> taken.merge(UUID.fromString(id), minutes, Integer::sum));
    }
    return taken;
  }

  /** Performers of one name and one cost together. */
  private static List<Relief> reliefs(Map<UUID, AskedTask> tasks, Map<UUID, Integer> taken) {
    record Performer(@Nullable String name, @Nullable BigDecimal cost) {}
    Map<Performer, List<UUID>> byPerformer =
        taken.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    id ->
                        new Performer(
                            tasks.get(id).content().performer(),
                            tasks.get(id).content().performerHourlyCost()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Relief> reliefs = new ArrayList<>();
    byPerformer.forEach(
        (performer, ids) -> {
          Map<UUID, Integer> minutes = new HashMap<>();
          ids.forEach(id -> minutes.put(id, taken.get(id)));
          reliefs.add(relief(performer.name(), ids, tasks, minutes));
        });
    reliefs.sort(Comparator.comparingInt(Relief::minutesPerWeek).reversed());
    return reliefs;
  }

  private static Relief relief(
      @Nullable String performer,
      List<UUID> ids,
      Map<UUID, AskedTask> tasks,
      Map<UUID, Integer> minutes) {
    Set<String> instead = new LinkedHashSet<>();
    BigDecimal overtime = BigDecimal.ZERO;
    BigDecimal temp = BigDecimal.ZERO;
    int total = 0;
    for (UUID id : ids) {
      TaskContent content = tasks.get(id).content();
      int taken = minutes.get(id);
      int whole = tasks.get(id).minutes();
      total += taken;
      overtime = overtime.add(share(content.overtimeHoursPerWeek(), taken, whole));
      temp = temp.add(share(content.tempHoursPerWeek(), taken, whole));
      if (content.performerInstead() != null) {
        instead.add(content.performerInstead());
      }
    }
    TaskContent any = tasks.get(ids.getFirst()).content();
    return new Relief(
        performer,
        any.performerHourlyCost(),
        total,
        BusinessCases.perYear((long) total * cents(any)),
        List.copyOf(instead),
        overtime,
        temp);
  }

  private static BigDecimal share(@Nullable BigDecimal hours, int taken, int whole) {
    return hours == null
        ? BigDecimal.ZERO
        : hours
            .multiply(BigDecimal.valueOf(taken))
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private static int cents(TaskContent task) {
    BigDecimal cost = task.performerHourlyCost();
    return cost == null ? 0 : cost.movePointRight(2).intValueExact();
  }

  private static int minutes(BigDecimal hours) {
    return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  private static Set<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
  }
}
