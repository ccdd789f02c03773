package nl.wsp.search.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the engine.
 *
 * @param nodes addresses, at least one
 * @param username null when the engine asks for none
 * @param password null when the engine asks for none
 * @param indexPrefix start of every index and alias name, lower case, so that several installations
 *     or test runs can share an engine
 * @param shards primary shards of an index, 1 or more
 * @param replicas copies of each shard, 0 or more
 * @param timeout longest wait for an answer
 */
public record SearchSettings(
    List<URI> nodes,
    @Nullable String username,
    @Nullable String password,
    String indexPrefix,
    int shards,
    int replicas,
    Duration timeout) {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

  /**
   * @throws IllegalArgumentException naming what is wrong
   */
  public SearchSettings {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("no search node");
    }
    if (!indexPrefix.matches("[a-z][a-z0-9-]{0,60}")) {
      throw new IllegalArgumentException("indexPrefix is not lower case letters, digits, hyphens");
    }
    if (shards < 1 || replicas < 0) {
      throw new IllegalArgumentException("shards below 1 or replicas below 0");
    }
  }

  /** One node without sign-in, one shard, no replica. */
  public static SearchSettings local(URI node, String indexPrefix) {
    return new SearchSettings(List.of(node), null, null, indexPrefix, 1, 0, USUAL_TIMEOUT);
  }
}
