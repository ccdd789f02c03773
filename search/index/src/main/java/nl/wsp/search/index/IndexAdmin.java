package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes, rebuilds and counts the indices. Everything that runs at once in several instances is left
 * to the engine's own atomic steps; a rebuild is started by one of them (the caller holds a lease).
 */
public final class IndexAdmin {
  private static final int BULK_ATTEMPTS = 3;
  private static final int COUNT_ATTEMPTS = 20;
  private static final Duration COUNT_INTERVAL = Duration.ofMillis(250);
  private static final int BULK_DOCUMENTS = 1_000;
  private static final int BULKS_AT_ONCE = 2;
  private static final int ALREADY_EXISTS = 400;

  /** How an index stands. */
  public enum State {
    /** There was none: an empty one was made and must be filled. */
    CREATED,
    /** It is the index we would make now. */
    CURRENT,
    /** It was made with other settings, mapping or vocabulary and is due for a rebuild. */
    OUTDATED
  }

  private final SearchConnection connection;
  private final Supplier<Vocabulary> vocabulary;
  private final IndexNames names;

  /**
   * @param vocabulary asked at each creation, so that a rebuild takes the words as they are then
   */
  public IndexAdmin(SearchConnection connection, Supplier<Vocabulary> vocabulary) {
    this.connection = connection;
    this.vocabulary = vocabulary;
    this.names = new IndexNames(connection.settings().indexPrefix());
  }

  /**
   * Makes the index with its aliases where there is none.
   *
   * @throws SearchUnavailable when the engine does not answer
   */
  public State ensure(IndexKind kind) {
    IndexDefinition definition = definition(kind);
    Map<String, IndexState> existing = existing(kind);
    String searched = searched(kind, existing);
    if (searched != null) {
      return isMadeBy(definition, existing.get(searched)) ? State.CURRENT : State.OUTDATED;
    }
    String name = names.next(kind, existing.keySet());
    try {
      create(name, definition);
    } catch (SearchConnection.EngineRefusal e) {
      if (e.status() == ALREADY_EXISTS && searched(kind, existing(kind)) != null) {
        return State.CURRENT; // another instance was first
      }
      throw e;
    }
    connection.call(
        c ->
            c.indices()
                .updateAliases(
                    u ->
                        u.actions(a -> a.add(add -> add.index(name).alias(names.read(kind))))
                            .actions(a -> a.add(add -> add.index(name).alias(names.write(kind))))));
    return State.CREATED;
  }

  /** How many documents are searched, after making every write visible. */
  public long count(IndexKind kind) {
    refresh(kind);
    return countOf(names.read(kind));
  }

  /** Makes every write so far visible to searches. */
  public void refresh(IndexKind kind) {
    connection.call(c -> c.indices().refresh(r -> r.index(names.write(kind))));
  }

  /**
   * Makes a new index, fills it, and searches it from then on, without a moment without search.
   * From before the filling on, {@link BulkWriter} writes every change to both, so the documents
   * must be read from the database after {@code documents} is asked for, not before. The new index
   * is only taken when it holds the expected number; otherwise it is dropped and the old one stays.
   *
   * @param documents asked once, after changes are written to both; closed afterwards
   * @param expected how many documents there are now; asked after the filling, several times when
   *     changes go on
   * @throws RebuildFailed when documents were refused or the numbers differ
   */
  public RebuildReport rebuild(
      IndexKind kind, Supplier<Stream<? extends IndexChange>> documents, LongSupplier expected) {
    Map<String, IndexState> existing = existing(kind);
    String old = searched(kind, existing);
    dropLeftovers(kind, existing, old);
    String name = names.next(kind, existing.keySet());
    create(name, definition(kind));
    addAlias(name, names.write(kind));
    boolean taken = false;
    try {
      long failed = fill(name, documents);
      long found = awaitCount(name, expected);
      long wanted = expected.getAsLong();
      if (failed > 0 || found != wanted) {
        throw new RebuildFailed(wanted, found, failed);
      }
      swap(kind, old, name);
      taken = true;
      return new RebuildReport(name, found);
    } finally {
      drop(taken ? old : name);
    }
  }

  /**
   * What a rebuild made.
   *
   * @param index physical name of the new index
   * @param documents how many it holds
   */
  public record RebuildReport(String index, long documents) {}

  /** A new index was not taken; the old one is searched as before. */
  public static final class RebuildFailed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RebuildFailed(long expected, long found, long failed) {
      super("expected " + expected + " documents, found " + found + ", refused " + failed);
    }
  }

  /** Removes every index of a kind: for tests and for starting anew. */
  public void dropAll(IndexKind kind) {
    existing(kind).keySet().forEach(this::drop);
  }

  private IndexDefinition definition(IndexKind kind) {
    return IndexDefinition.of(kind, new DutchWords(vocabulary.get()), connection.settings());
  }

  private void create(String name, IndexDefinition definition) {
    connection.call(
        c ->
            c.indices()
                .create(
                    create ->
                        create.withJson(new ByteArrayInputStream(definition.body())).index(name)));
  }

  private Map<String, IndexState> existing(IndexKind kind) {
    return connection
        .call(c -> c.indices().get(g -> g.index(names.pattern(kind)).allowNoIndices(true)))
        .result();
  }

  private @Nullable String searched(IndexKind kind, Map<String, IndexState> existing) {
    return existing.entrySet().stream()
        .filter(entry -> entry.getValue().aliases().containsKey(names.read(kind)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isMadeBy(IndexDefinition definition, IndexState state) {
    var mappings = state.mappings();
    var hash = mappings == null ? null : mappings.meta().get(IndexDefinition.HASH);
    return hash != null && definition.hash().equals(hash.to(String.class));
  }

  /** What a rebuild that was killed left behind. */
  private void dropLeftovers(
      IndexKind kind, Map<String, IndexState> existing, @Nullable String old) {
    Set<String> leftovers = new TreeSet<>(existing.keySet());
    leftovers.remove(old);
    leftovers.forEach(this::drop);
  }

  private void addAlias(String index, String alias) {
    connection.call(
        c ->
            c.indices()
                .updateAliases(u -> u.actions(a -> a.add(add -> add.index(index).alias(alias)))));
  }

  private void swap(IndexKind kind, @Nullable String old, String name) {
    connection.call(
        c ->
            c.indices()
                .updateAliases(
                    u -> {
                      if (old != null) {
                        u.actions(a -> a.remove(r -> r.index(old).alias(names.read(kind))));
                        u.actions(a -> a.remove(r -> r.index(old).alias(names.write(kind))));
                      }
                      return u.actions(a -> a.add(add -> add.index(name).alias(names.read(kind))));
                    }));
  }

  private void drop(@Nullable String index) {
    if (index != null) {
      connection.call(c -> c.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
    }
  }

  private long countOf(String index) {
    return connection.call(c -> c.count(count -> count.index(index))).count();
  }

  /** Counts until the number is the expected one, for changes may be under way. */
  private long awaitCount(String index, LongSupplier expected) {
    long found = -1;
    for (int attempt = 0; attempt < COUNT_ATTEMPTS; attempt++) {
      connection.call(c -> c.indices().refresh(r -> r.index(index)));
      found = countOf(index);
      if (found == expected.getAsLong()) {
        return found;
      }
      try {
        Thread.sleep(COUNT_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return found;
      }
    }
    return found;
  }

  private long fill(String index, Supplier<Stream<? extends IndexChange>> documents) {
    FillListener listener = new FillListener();
    try (BulkIngester<Void> ingester =
            BulkIngester.of(
                b ->
                    b.client(connection.client())
                        .maxOperations(BULK_DOCUMENTS)
                        .maxConcurrentRequests(BULKS_AT_ONCE)
                        .listener(listener));
        Stream<? extends IndexChange> stream = documents.get()) {
      stream.forEach(change -> ingester.add(BulkWriter.operation(index, change)));
    }
    listener.unanswered.forEach(request -> listener.count(sendAgain(request)));
    return listener.failed.get();
  }

  /** Sends a bulk again of which nobody knows what became: external versions make that harmless. */
  private BulkResponse sendAgain(BulkRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return connection.call(c -> c.bulk(request));
      } catch (SearchUnavailable busy) {
        if (attempt == BULK_ATTEMPTS) {
          throw busy;
        }
      }
    }
  }

  /** Counts refused documents. A newer version that is there already (409) is no refusal. */
  private static final class FillListener implements BulkListener<Void> {
    private static final int CONFLICT = 409;
    private static final int FIRST_ERROR = 300;

    private final AtomicLong failed = new AtomicLong();
    private final Queue<BulkRequest> unanswered = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeBulk(long id, BulkRequest request, List<Void> contexts) {}

    @Override
    public void afterBulk(
        long id, BulkRequest request, List<Void> contexts, BulkResponse response) {
      count(response);
    }

    private void count(BulkResponse response) {
      failed.addAndGet(
          response.items().stream()
              .filter(item -> item.status() >= FIRST_ERROR && item.status() != CONFLICT)
              .count());
    }

    @Override
    public void afterBulk(long id, BulkRequest request, List<Void> contexts, Throwable failure) {
      unanswered.add(request);
    }
  }
}
