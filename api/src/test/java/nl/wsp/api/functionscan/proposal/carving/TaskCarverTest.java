package nl.wsp.api.functionscan.proposal.carving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer.Outcome;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCarverTest {
  private static final CarvingLimits UNTIL_PROVEN = new CarvingLimits(60, Duration.ofMinutes(5));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void nothing_gains_more_than_the_answer_as_every_choice_of_small_questions_shows(int batch) {
    int made = 0;
    int impossible = 0;
    for (int seed = batch * 100; seed < batch * 100 + 100; seed++) {
      CarvingQuestion question = new Questions(seed).small();
      CarvingAnswer answer = carve(question);
      long most = new BruteForce(question).mostGain();
      if (most == Long.MIN_VALUE) {
        assertThat(answer.outcome()).as("seed " + seed).isEqualTo(Outcome.IMPOSSIBLE);
        impossible++;
      } else {
        boolean pinnedOut =
            question.tasks().stream()
                .anyMatch(
                    task ->
                        question.pinned().contains(task.id())
                            && Screening.refusal(question, task).isPresent());
        assertThat(answer.outcome())
            .as("seed " + seed)
            .isEqualTo(pinnedOut ? Outcome.IMPOSSIBLE : Outcome.OPTIMAL);
        if (!pinnedOut) {
          assertThat(answer.gainSixtieths()).as("seed " + seed).isEqualTo(most);
          assertThat(answer.boundSixtieths()).as("seed " + seed).isEqualTo(most);
          keepsEveryRule(question, answer);
          made += answer.functions().size();
        }
      }
    }
    assertThat(made).isGreaterThan(30);
    assertThat(impossible).isLessThan(60);
  }

  @Test
  void the_same_question_has_the_same_answer_within_the_limit() {
    CarvingQuestion question = new Questions(7).large(60, 2);
    CarvingLimits limits = new CarvingLimits(0.3, Duration.ofMinutes(5));
    CarvingAnswer first = new TaskCarver(question, limits, (gain, bound) -> {}).carve();
    CarvingAnswer second = new TaskCarver(question, limits, (gain, bound) -> {}).carve();
    assertThat(first.functions()).isNotEmpty();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void the_best_found_so_far_is_told_with_its_bound_when_time_runs_out() {
    CarvingQuestion question = new Questions(3).large(200, 3);
    List<long[]> told = new ArrayList<>();
    CarvingLimits limits = new CarvingLimits(0.2, Duration.ofMinutes(5));
    CarvingAnswer answer =
        new TaskCarver(question, limits, (gain, bound) -> told.add(new long[] {gain, bound}))
            .carve();
    assertThat(answer.outcome()).isEqualTo(Outcome.BEST_FOUND);
    assertThat(answer.functions()).hasSize(3);
    assertThat(answer.boundSixtieths()).isGreaterThanOrEqualTo(answer.gainSixtieths());
    assertThat(answer.gainSixtieths()).isGreaterThan(answer.boundSixtieths() * 9 / 10);
    assertThat(told).isNotEmpty();
    keepsEveryRule(question, answer);
  }

  @Test
  void two_hundred_tasks_and_three_functions_are_answered_within_the_time_given() {
    CarvingQuestion question = new Questions(4).large(200, 3);
    CarvingLimits limits = new CarvingLimits(1_000, Duration.ofSeconds(5));
    long started = System.nanoTime();
    CarvingAnswer answer = new TaskCarver(question, limits, (gain, bound) -> {}).carve();
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    assertThat(answer.functions()).hasSize(3);
    assertThat(answer.outcome()).isIn(Outcome.OPTIMAL, Outcome.BEST_FOUND);
    // unpacking the library and laying the weeks come on top, on a machine that is busy with more
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_search_that_is_stopped_ends_at_once_and_says_so() throws Exception {
    CarvingQuestion question = new Questions(3).large(200, 3);
    CountDownLatch begun = new CountDownLatch(1);
    TaskCarver carver = new TaskCarver(question, UNTIL_PROVEN, (gain, bound) -> begun.countDown());
    FutureTask<CarvingAnswer> search = new FutureTask<>(carver::carve);
    Thread.ofPlatform().start(search);
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    carver.stop();
    CarvingAnswer answer = search.get(60, TimeUnit.SECONDS);
    assertThat(answer.outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(answer.functions()).isEmpty();
  }

  @Test
  void a_search_that_is_stopped_before_it_begins_finds_nothing() {
    TaskCarver carver =
        new TaskCarver(new Questions(3).large(20, 1), UNTIL_PROVEN, (gain, bound) -> {});
    carver.stop();
    assertThat(carver.carve().outcome()).isEqualTo(Outcome.STOPPED);
  }

  @Test
  void a_task_says_why_it_is_out() {
    DayParts mornings = DayParts.of(DayPart.MON_MORNING, DayPart.TUE_MORNING, DayPart.WED_MORNING);
    List<CarvableTask> tasks =
        List.of(
            task("shelves", 480, 3000, "shop", mornings),
            task("labels", 200, 2900, "shop", mornings),
            task("parcels", 300, 2000, "shop", mornings),
            task("yard", 300, 2500, "yard", mornings),
            task("closing", 120, 2500, "shop", DayParts.of(DayPart.MON_EVENING)),
            task("sorting", 120, 900, "shop", mornings),
            task("forbidden", 120, 9000, "shop", mornings),
            new CarvableTask(
                "calls",
                120,
                9000,
                "shop",
                mornings,
                1,
                TaskDemandLevels.of(Map.of(TaskDemand.SOCIAL, 3)),
                true,
                false),
            new CarvableTask(
                "fixed", 120, 9000, "shop", mornings, 1, TaskDemandLevels.NONE, false, false),
            new CarvableTask(
                "planning", 120, 9000, "shop", mornings, 5, TaskDemandLevels.NONE, true, false),
            new CarvableTask(
                "vague", null, 9000, "shop", mornings, 1, TaskDemandLevels.NONE, true, false));
    CarvingQuestion question =
        new CarvingQuestion(
            tasks,
            new Ceiling(2, TaskDemandLevels.of(Map.of(TaskDemand.SOCIAL, 1))),
            List.of(new HoursAsked(480, 720)),
            981,
            Set.of(),
            Set.of("forbidden"),
            new CoherenceRule(1, 3, 240));
    CarvingAnswer answer = carve(question);
    assertThat(answer.outcome()).isEqualTo(Outcome.OPTIMAL);
    assertThat(answer.fates())
        .extracting(TaskFate::taskId, TaskFate::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("shelves", Reason.TAKEN),
            org.assertj.core.groups.Tuple.tuple("labels", Reason.TAKEN),
            org.assertj.core.groups.Tuple.tuple("parcels", Reason.NO_ROOM),
            org.assertj.core.groups.Tuple.tuple("yard", Reason.OTHER_PLACE),
            org.assertj.core.groups.Tuple.tuple("closing", Reason.OTHER_TIMES),
            org.assertj.core.groups.Tuple.tuple("sorting", Reason.COSTS_MORE),
            org.assertj.core.groups.Tuple.tuple("forbidden", Reason.FORBIDDEN),
            org.assertj.core.groups.Tuple.tuple("calls", Reason.DEMAND_ABOVE_CEILING),
            org.assertj.core.groups.Tuple.tuple("fixed", Reason.NOT_TAKEABLE),
            org.assertj.core.groups.Tuple.tuple("planning", Reason.LEVEL_ABOVE_CEILING),
            org.assertj.core.groups.Tuple.tuple("vague", Reason.NO_MINUTES));
    assertThat(answer.fates().get(7).demand()).isEqualTo(TaskDemand.SOCIAL);
    assertThat(answer.gainSixtieths()).isEqualTo(480 * (3000 - 981) + 200 * (2900 - 981));
  }

  private static CarvableTask task(
      String id, int minutes, int cents, String place, DayParts dayParts) {
    return new CarvableTask(
        id, minutes, cents, place, dayParts, 1, TaskDemandLevels.NONE, true, false);
  }

  private static CarvingAnswer carve(CarvingQuestion question) {
    return new TaskCarver(question, UNTIL_PROVEN, (gain, bound) -> {}).carve();
  }

  private static void keepsEveryRule(CarvingQuestion question, CarvingAnswer answer) {
    for (CarvedFunction function : answer.functions()) {
      HoursAsked hours = question.functions().get(function.position());
      assertThat(function.minutes()).isBetween(hours.minMinutes(), hours.maxMinutes());
      assertThat(function.places()).hasSizeLessThanOrEqualTo(question.rule().maxPlaces());
      assertThat(question.rule().allows(DayParts.of(function.week().keySet()))).isTrue();
      assertThat(function.week().values())
          .allMatch(minutes -> minutes <= question.rule().minutesPerDayPart());
      assertThat(function.week().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(function.minutes());
    }
    for (CarvableTask task : question.tasks()) {
      int taken =
          answer.functions().stream()
              .mapToInt(function -> function.minutesByTask().getOrDefault(task.id(), 0))
              .sum();
      assertThat(taken).isLessThanOrEqualTo(task.minutesPerWeek());
      if (question.pinned().contains(task.id())) {
        assertThat(taken).isEqualTo(task.minutesPerWeek());
      }
      if (!task.divisible() && taken > 0) {
        assertThat(answer.functions())
            .filteredOn(function -> function.minutesByTask().containsKey(task.id()))
            .hasSize(1);
      }
    }
    assertThat(answer.fates()).hasSameSizeAs(question.tasks());
  }
}
