import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java source of the tree, in JDK 25 because the formatter
 * parses with the compiler of the JDK it runs in. Arguments: {@code check|write} and the project
 * folder. Exit code 1 when a file would change.
 */
final class Format {
  public static void main(String[] args) throws IOException {
    List<String> command = new ArrayList<>();
    if (args[0].equals("write")) {
      command.add("--replace");
    } else {
      command.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(
              file -> !file.toString().matches(".*[/\\\\](target|node_modules|\\.local)[/\\\\].*"))
          .map(Path::toString)
          .forEach(command::add);
    }
    Main.main(command.toArray(String[]::new));
  }
}
