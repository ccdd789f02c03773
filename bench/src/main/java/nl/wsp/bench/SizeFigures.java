package nl.wsp.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nl.wsp.api.indexing.Rebuild;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.Track;
import nl.wsp.search.index.IndexKind;

/** Everything that is measured at one size. */
final class SizeFigures {
  private static final int SEARCHES = 330;
  private static final int RANKINGS = 120;
  private static final int VACANCIES = 12;
  private static final int STARTS = 3;
  private static final int SMALL = 5_000;
  private static final Duration LONGEST_DUEL = Duration.ofSeconds(75);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private final Installation installation;
  private final Figures figures;
  private final Consumer<String> progress;
  private final int size;

  /** What grows with the size: the service's p50, in milliseconds. */
  record Growth(int size, double searchMillis, double rankingMillis) {}

  SizeFigures(Installation installation, Figures figures, Consumer<String> progress) {
    this.installation = installation;
    this.figures = figures;
    this.progress = progress;
    this.size = installation.size();
  }

  /** Loads, indexes and measures. */
  Growth measure() throws InterruptedException {
    try (Service service = installation.service();
        Asker engine = new Asker(installation.elasticsearch())) {
      progress.accept("loading " + size + " CVs");
      long began = System.nanoTime();
      installation.fill(service);
      figures.note("loaded into the database", size, seconds(System.nanoTime() - began));
      progress.accept("indexing");
      service.bean(Rebuild.class).of(IndexKind.VACANCY);
      List<VacancyDetail> vacancies = Questions.vacancies(service.bean(Vacancies.class), VACANCIES);
      List<Overheard> searches;
      List<Overheard> rankings;
      try (WireTap tap = new WireTap(installation.elasticsearch());
          Service overheard = installation.serviceThrough(tap);
          Asker asker = Installation.signedIn(overheard)) {
        BulkReplay replay =
            BulkReplay.record(tap, overheard.bean(Rebuild.class), installation.folder());
        bulk(service, engine, replay);
        progress.accept("overhearing the questions");
        searches =
            Questions.searches(vacancies.getFirst()).stream()
                .map(path -> Overheard.of(tap, asker, path))
                .toList();
        rankings =
            vacancies.stream()
                .map(each -> Questions.ranking(each.id(), Track.REGULAR))
                .map(path -> Overheard.of(tap, asker, path))
                .toList();
      }
      Growth growth;
      try (Asker asker = Installation.signedIn(service)) {
        growth = duels(asker, engine, searches, rankings);
        recall(service, asker, engine, rankings.getFirst(), vacancies);
      }
      outbox(service, engine, rankings.getFirst());
      progress.accept("moving cards");
      LiveFigures.measure(installation, service, figures);
      heap();
      start();
      return growth;
    }
  }

  /** The rebuild against the same bulks sent by a plain client. */
  private void bulk(Service service, Asker engine, BulkReplay replay) {
    progress.accept("bulk");
    Samples rebuilt = new Samples();
    Samples raw = new Samples();
    for (int round = 0; round < (size <= SMALL ? 3 : 1); round++) {
      raw.add(replay.replayNanos(engine));
      long began = System.nanoTime();
      service.bean(Rebuild.class).of(IndexKind.CV);
      rebuilt.add(System.nanoTime() - began);
    }
    replay.delete();
    double rawRate = size / (raw.p50Millis() / 1000);
    double rate = size / (rebuilt.p50Millis() / 1000);
    figures.atLeast(
        "rebuild ÷ raw bulk of the same documents",
        size,
        rate / rawRate,
        0.8,
        "",
        "%s ÷ %s documents a second".formatted(Figures.number(rate), Figures.number(rawRate)));
  }

  private Growth duels(
      Asker asker, Asker engine, List<Overheard> searches, List<Overheard> rankings) {
    progress.accept("searching");
    Duel search = Duel.of(asker, engine, searches, SEARCHES, LONGEST_DUEL);
    figures.atMost(
        "search: service ÷ engine, p50", size, search.p50Ratio(), 1.3, "", search.p50s());
    figures.atMost(
        "search: service ÷ engine, p99", size, search.p99Ratio(), 1.5, "", search.p99s());
    progress.accept("ranking");
    List<Overheard> best50 = rankings.stream().map(each -> each.withHits(50)).toList();
    Duel ranking = Duel.of(asker, engine, best50, RANKINGS, LONGEST_DUEL);
    figures.atMost(
        "ranking: service ÷ engine at 50 hits, p50",
        size,
        ranking.p50Ratio(),
        2,
        "",
        ranking.p50s());
    return new Growth(size, search.service().p50Millis(), ranking.service().p50Millis());
  }

  private void recall(
      Service service,
      Asker asker,
      Asker engine,
      Overheard question,
      List<VacancyDetail> vacancies) {
    progress.accept("scoring everybody");
    Recall recall = new Recall(service, engine, question);
    for (Track track : List.of(Track.REGULAR, Track.PART_TIME)) {
      List<Double> shares = new ArrayList<>();
      for (VacancyDetail vacancy : vacancies) {
        byte[] answer = asker.get(Questions.ranking(vacancy.id(), track));
        shares.add(recall.share(asker.json(answer), vacancy, track));
      }
      double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      double worst = shares.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      figures.atLeast(
          "share of the exhaustive top 50, " + track,
          size,
          mean,
          0.99,
          "",
          "%d vacancies, worst %s, %,d people scored"
              .formatted(shares.size(), Figures.number(worst), recall.people()));
    }
  }

  private void outbox(Service service, Asker engine, Overheard question)
      throws InterruptedException {
    progress.accept("changing " + OutboxLoad.WRITES_PER_SECOND + " people a second");
    String path = question.enginePath().replaceAll("\\?.*", "");
    Samples delays = new OutboxLoad(service, engine, path).run();
    figures.atMost(
        "from commit to searchable, p99",
        size,
        delays.p99Millis(),
        1000,
        " ms",
        "p50 %s ms, %d watched, %d changes a second"
            .formatted(
                Figures.number(delays.p50Millis()), delays.count(), OutboxLoad.WRITES_PER_SECOND));
  }

  /** After a collection; the benchmark's own clients and lists are in it too. */
  private void heap() throws InterruptedException {
    System.gc();
    Thread.sleep(Duration.ofSeconds(1));
    System.gc();
    Runtime memory = Runtime.getRuntime();
    figures.atMost(
        "heap in use after a collection",
        size,
        (memory.totalMemory() - memory.freeMemory()) / BYTES_PER_MEGABYTE,
        256,
        " MB",
        "");
  }

  private void start() throws InterruptedException {
    progress.accept("starting the service once more, alone");
    ServiceStart cold = startOf(false);
    ServiceStart start = startOf(true);
    figures.atMost(
        "start of the service alone",
        size,
        start.clockSeconds(),
        3,
        " s",
        "%s s of processor time; without class cache %s s, %s s of processor time"
            .formatted(
                Figures.number(start.processorSeconds()),
                Figures.number(cold.clockSeconds()),
                Figures.number(cold.processorSeconds())));
  }

  /** The start in the middle of three. */
  private ServiceStart startOf(boolean withCache) throws InterruptedException {
    List<ServiceStart> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(
          ServiceStart.measure(
              installation.database(),
              installation.elasticsearch(),
              installation.prefix(),
              installation.folder(),
              withCache));
    }
    starts.sort(Comparator.comparingDouble(ServiceStart::clockSeconds));
    return starts.get(STARTS / 2);
  }

  private static String seconds(long nanos) {
    return Figures.number(nanos / NANOS_PER_SECOND) + " s";
  }
}
