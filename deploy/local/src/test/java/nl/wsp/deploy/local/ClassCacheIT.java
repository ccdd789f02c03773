package nl.wsp.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start is faster with the cache and never depends on it. */
class ClassCacheIT {
  @TempDir Path temporary;

  private Path folder;
  private Path jar;

  /** Stands for the service: says that it listens and goes on until it is stopped. */
  static final class SmallService {
    private SmallService() {}

    public static void main(String[] arguments) throws InterruptedException {
      if (System.getenv("SILENT") == null) {
        System.out.println("Startup completed");
      }
      if (System.getenv("STAY") != null) {
        Thread.currentThread().join();
      }
    }
  }

  @BeforeEach
  void serviceInAFolderWithSpaces() throws IOException {
    folder = Files.createDirectories(temporary.resolve("a folder"));
    jar = temporary.resolve("a service.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallService.class.getName());
    String entry = SmallService.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file, manifest);
        var code = SmallService.class.getClassLoader().getResourceAsStream(entry)) {
      packed.putNextEntry(new JarEntry(entry));
      packed.write(code.readAllBytes());
      packed.closeEntry();
    }
  }

  @Test
  void theNextStartUsesTheCacheThatWasMade() throws Exception {
    ClassCache cache = new ClassCache(jar, folder);
    assertThat(cache.command()).isEqualTo(cache.commandWithout());

    assertThat(cache.make(Map.of("STAY", "1"))).isTrue();

    assertThat(cache.exists()).isTrue();
    assertThat(cache.command()).anyMatch(flag -> flag.startsWith("-XX:AOTCache="));
    assertThat(outputOf(cache.command())).containsExactly("Startup completed");
    assertThat(new ClassCache(jar, folder).exists()).isTrue();
  }

  @Test
  void anotherBuildHasNoCacheYetAndADamagedOneIsLeftAside() throws Exception {
    ClassCache cache = new ClassCache(jar, folder);
    assertThat(cache.make(Map.of("STAY", "1"))).isTrue();
    for (String flag : cache.command()) {
      if (flag.startsWith("-XX:AOTCache=")) {
        Files.writeString(Path.of(flag.substring("-XX:AOTCache=".length())), "damaged");
      }
    }
    assertThat(outputOf(cache.command())).contains("Startup completed");

    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    assertThat(new ClassCache(jar, folder).exists()).isFalse();
  }

  @Test
  void aServiceThatDoesNotStartLeavesNothingBehind() throws Exception {
    ClassCache cache = new ClassCache(temporary.resolve("no service.jar"), folder);

    assertThat(cache.make(Map.of())).isFalse();

    assertThat(cache.exists()).isFalse();
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".aot"));
    }
  }

  @Test
  void whoIsStoppedWhileMakingItLeavesNoProcessBehind() throws Exception {
    ClassCache cache = new ClassCache(jar, folder);
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    Path processes = folder.resolve("service-recorder.processes");
    Thread maker =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    cache.make(Map.of("STAY", "1", "SILENT", "1"));
                    ended.complete(false);
                  } catch (InterruptedException stopped) {
                    ended.complete(true);
                  }
                });
    while (maker.isAlive() && (!Files.exists(processes) || Files.size(processes) == 0)) {
      Thread.onSpinWait();
    }
    // each line begins with the id of a process
    List<Long> started =
        Files.readAllLines(processes).stream()
            .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
            .toList();
    assertThat(started).isNotEmpty();

    maker.interrupt();

    assertThat(ended.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(started.stream().flatMap(pid -> ProcessHandle.of(pid).stream()))
        .noneMatch(ProcessHandle::isAlive);
    assertThat(processes).doesNotExist();
    assertThat(cache.exists()).isFalse();
  }

  private List<String> outputOf(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output.lines().toList();
  }
}
