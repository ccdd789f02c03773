package nl.wsp.api.aftercare;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** People who started, as tests say. */
@Singleton
public class TestOutflows implements OutflowSource {
  private final List<Outflow> all = new CopyOnWriteArrayList<>();

  void add(Outflow outflow) {
    all.add(outflow);
  }

  @Override
  public List<Outflow> running(LocalDate day, @Nullable UUID after, int limit) {
    return all.stream()
        .filter(each -> runs(each, day))
        .filter(each -> after == null || each.id().toString().compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(each -> each.id().toString()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Outflow> runningOf(UUID jobSeekerId, LocalDate day) {
    return all.stream()
        .filter(each -> each.jobSeekerId().equals(jobSeekerId) && runs(each, day))
        .toList();
  }

  private static boolean runs(Outflow outflow, LocalDate day) {
    return !outflow.startsOn().isAfter(day)
        && (outflow.endsOn() == null || !outflow.endsOn().isBefore(day));
  }
}
