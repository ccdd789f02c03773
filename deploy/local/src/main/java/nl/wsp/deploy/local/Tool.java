package nl.wsp.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs to its end. */
final class Tool {
  private Tool() {}

  /** Runs it with nothing to read. */
  static void run(List<String> command, Map<String, String> environment) throws IOException {
    run(new ProcessBuilder(command), environment);
  }

  /** Runs it with a file to read. */
  static void run(List<String> command, Map<String, String> environment, Path input)
      throws IOException {
    run(new ProcessBuilder(command).redirectInput(input.toFile()), environment);
  }

  /**
   * @throws EngineException with the program's output when it ends with anything but 0
   */
  private static void run(ProcessBuilder builder, Map<String, String> environment)
      throws IOException {
    builder.redirectErrorStream(true).environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    String program = builder.command().getFirst();
    try {
      if (process.waitFor() != 0) {
        throw new EngineException(program + " failed:\n" + output);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted while running " + program, e);
    }
  }
}
