package nl.wsp.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wsp.deploy.local.DatabaseKind;
import nl.wsp.deploy.local.EngineSettings;
import nl.wsp.deploy.local.LocalEngines;

/**
 * Measures the whole product in one run and prints one table: engines, service and data of a size
 * are started, made and thrown away. What is compared is measured in turn, because machines are
 * shared and noisy.
 */
public final class SystemBenchmark {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MOST_GROWTH = 3;

  private SystemBenchmark() {}

  /**
   * Runs with {@code -Dbench.size=10000,100000} (the default is 10,000) below the folder {@code
   * -Dbench.folder}. The table goes to standard output, progress to standard error.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Integer> sizes =
        Arrays.stream(System.getProperty("bench.size", "10000").split(","))
            .map(size -> Integer.valueOf(size.strip()))
            .sorted()
            .toList();
    Path folder =
        Files.createDirectories(
            Path.of(System.getProperty("bench.folder", "target/system-benchmark"))
                .resolve(String.valueOf(ProcessHandle.current().pid())));
    try {
      System.out.print(measure(sizes, folder));
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static String measure(List<Integer> sizes, Path folder) throws InterruptedException {
    Figures figures = new Figures();
    String loadBefore = load();
    KernelFigures.measure(figures);
    List<SizeFigures.Growth> growths;
    try (LocalEngines engines = start(folder, figures)) {
      growths = measureAll(sizes, engines, folder, figures);
    }
    SizeFigures.Growth small = growths.getFirst();
    SizeFigures.Growth large = growths.getLast();
    if (large.size() > small.size()) {
      String what = " at %,d ÷ %,d CVs, p50".formatted(large.size(), small.size());
      figures.atMost(
          "search" + what, 0, large.searchMillis() / small.searchMillis(), MOST_GROWTH, "", "");
      figures.atMost(
          "ranking" + what, 0, large.rankingMillis() / small.rankingMillis(), MOST_GROWTH, "", "");
    }
    return "%d processors, JDK %s, load average %s before and %s after%n%n%s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            loadBefore,
            load(),
            figures.table());
  }

  private static List<SizeFigures.Growth> measureAll(
      List<Integer> sizes, LocalEngines engines, Path folder, Figures figures)
      throws InterruptedException {
    List<SizeFigures.Growth> growths = new ArrayList<>();
    for (int size : sizes) {
      Installation installation = Installation.empty(engines, size, folder);
      growths.add(new SizeFigures(installation, figures, SystemBenchmark::say).measure());
      say("so far, load average " + load() + ":\n" + figures.table());
    }
    return growths;
  }

  private static LocalEngines start(Path folder, Figures figures) {
    EngineSettings usual = EngineSettings.forProject(SystemBenchmark::say);
    long began = System.nanoTime();
    // as an installation that keeps its data: compiled to the last and safe at a power cut
    LocalEngines engines =
        LocalEngines.start(
            new EngineSettings(
                folder.resolve("engines"),
                usual.programFolder(),
                DatabaseKind.chosen(),
                false,
                SystemBenchmark::say));
    figures.atMost(
        "start of both engines from an empty folder",
        0,
        (System.nanoTime() - began) / NANOS_PER_SECOND,
        60,
        " s",
        "");
    return engines;
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void say(String line) {
    System.err.println(line);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
