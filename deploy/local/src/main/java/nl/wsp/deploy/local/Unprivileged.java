package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to run a server that refuses to run as root when we are root: in a user namespace where we
 * look like an ordinary user or, where the system forbids that, as the user nobody.
 */
final class Unprivileged {
  private static final List<String> NAMESPACE =
      List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
  private static final String NOBODY = "65534";

  private Unprivileged() {}

  /**
   * What to put before a command; empty for an ordinary user.
   *
   * @param folder everything the server writes to
   */
  static List<String> prefix(Path folder) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    if (works(NAMESPACE)) {
      return NAMESPACE;
    }
    giveToNobody(folder);
    return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
  }

  private static boolean works(List<String> prefix) {
    try {
      Tool.run(Stream.concat(prefix.stream(), Stream.of("true")).toList(), Map.of());
      return true;
    } catch (IOException | EngineException e) {
      return false;
    }
  }

  private static void giveToNobody(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      var nobody =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      for (Path path : all.toList()) {
        Files.setOwner(path, nobody);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give " + folder + " to the user nobody", e);
    }
  }
}
