package nl.wsp.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfile;
import nl.wsp.matching.CompactProfileReader;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ScoringKernel;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TrackAssessment;
import nl.wsp.matching.VacancyMatcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many candidates one core scores per second for a vacancy that asks every criterion, over 1024
 * invented people so that neither branches nor cache favour one profile. Target: 1,000,000 scores a
 * second and no allocation per criterion.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScoringKernelBenchmark {
  private static final int PEOPLE = 1024;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long SEED = 20260302L;

  private final SyntheticPeople invented = new SyntheticPeople(SEED);
  private final PreparedVacancy prepared = prepared(invented);
  private final ScoringKernel kernel = new ScoringKernel(prepared);
  private final VacancyMatcher matcher = new VacancyMatcher(prepared);
  private final CompactProfileReader reader = new CompactProfileReader();
  private final CandidateProfile[] people = new CandidateProfile[PEOPLE];
  private final String[] compact = new String[PEOPLE];
  private int next;

  /** Invents the people. */
  @Setup
  public void invent() {
    for (int i = 0; i < PEOPLE; i++) {
      compact[i] = CompactProfile.encode(invented.person());
      people[i] = reader.read(compact[i]);
    }
  }

  /** Exclusions and score of one candidate, as the first phase of a ranking does it. */
  @Benchmark
  public double score() {
    CandidateProfile person = people[index()];
    ExclusionReason reason = kernel.exclusion(person, true);
    kernel.score(person);
    return reason == null ? kernel.score() + kernel.confidence() : -1;
  }

  /** Reading a profile back from the string that the index carries. */
  @Benchmark
  public CandidateProfile decode() {
    return reader.read(compact[index()]);
  }

  /** The explained score of one candidate, as for each place of the top list. */
  @Benchmark
  public Match explain() {
    return matcher.match(people[index()], TrackAssessment.REGULAR);
  }

  /**
   * Runs the benchmark and prints operations per second by the clock, per second of processor time
   * (the figure to read on a machine that others use too) and bytes allocated per operation.
   */
  public static void main(String[] arguments) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(ScoringKernelBenchmark.class.getName())
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    System.out.printf(
        Locale.ROOT,
        "%n%-10s %15s %20s %17s%n",
        "operation",
        "per second",
        "per processor second",
        "bytes allocated");
    for (RunResult result : results) {
      double cpuNanos = figure(result, CpuTimeProfiler.CPU_TIME);
      System.out.printf(
          Locale.ROOT,
          "%-10s %,15.0f %,20.0f %17.3f%n",
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getScore(),
          NANOS_PER_SECOND / cpuNanos,
          figure(result, "gc.alloc.rate.norm"));
    }
  }

  private static double figure(RunResult result, String name) {
    return result.getSecondaryResults().get(name).getScore();
  }

  private int index() {
    next = (next + 1) & (PEOPLE - 1);
    return next;
  }

  private static PreparedVacancy prepared(SyntheticPeople invented) {
    return new PreparedVacancy(
        invented.vacancy(),
        ScoringModel.standard(),
        SyntheticPeople.catalogue(),
        SyntheticPeople.TODAY);
  }
}
