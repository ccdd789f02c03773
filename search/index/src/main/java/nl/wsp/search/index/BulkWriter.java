package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wsp.search.index.WriteOutcome.Result;

/**
 * Writes changes with the version of their database row ({@code external_gte}): writing the same
 * change twice or out of order does no harm. Safe for several threads and several instances.
 */
public final class BulkWriter {
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int FIRST_ERROR = 300;

  private final SearchConnection connection;
  private final IndexNames names;

  public BulkWriter(SearchConnection connection) {
    this.connection = connection;
    this.names = new IndexNames(connection.settings().indexPrefix());
  }

  /**
   * Writes all changes in one bulk and waits for it. While an index is being rebuilt each change is
   * written to both, and its worse outcome counts.
   *
   * @param changes at least one
   * @return one outcome per change, in the same order
   * @throws SearchUnavailable when the whole bulk failed: nothing is known, write again
   */
  public List<WriteOutcome> write(List<? extends IndexChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Map<IndexKind, Set<String>> targets = targets(changes);
    List<BulkOperation> operations = new ArrayList<>();
    List<Integer> changeOf = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      IndexChange change = changes.get(i);
      for (String index : targets.get(change.kindOfIndex())) {
        operations.add(operation(index, change));
        changeOf.add(i);
      }
    }
    BulkResponse response = connection.call(c -> c.bulk(b -> b.operations(operations)));
    WriteOutcome[] outcomes = new WriteOutcome[changes.size()];
    for (int i = 0; i < response.items().size(); i++) {
      int change = changeOf.get(i);
      WriteOutcome outcome = outcome(changes.get(change), response.items().get(i));
      WriteOutcome other = outcomes[change];
      if (other == null || outcome.result().compareTo(other.result()) > 0) {
        outcomes[change] = outcome;
      }
    }
    return List.of(outcomes);
  }

  /**
   * The physical indices behind the write aliases, asked at each bulk: a rebuild may have begun.
   */
  private Map<IndexKind, Set<String>> targets(List<? extends IndexChange> changes) {
    Map<IndexKind, Set<String>> targets = new EnumMap<>(IndexKind.class);
    for (IndexChange change : changes) {
      targets.computeIfAbsent(change.kindOfIndex(), this::targets);
    }
    return targets;
  }

  private Set<String> targets(IndexKind kind) {
    try {
      return new TreeSet<>(
          connection
              .call(c -> c.indices().getAlias(g -> g.name(names.write(kind))))
              .result()
              .keySet());
    } catch (SearchConnection.EngineRefusal e) {
      if (e.status() == NOT_FOUND) {
        throw new SearchUnavailable("no index for " + kind + " yet");
      }
      throw e;
    }
  }

  static BulkOperation operation(String index, IndexChange change) {
    return switch (change) {
      case IndexChange.PutCv put -> put(index, change, CvFields.toJson(put.document()));
      case IndexChange.PutVacancy put -> put(index, change, VacancyFields.toJson(put.document()));
      case IndexChange.Delete delete ->
          BulkOperation.of(
              b ->
                  b.delete(
                      d ->
                          d.index(index)
                              .id(delete.id())
                              .version(delete.version())
                              .versionType(VersionType.ExternalGte)));
    };
  }

  private static BulkOperation put(String index, IndexChange change, byte[] json) {
    return BulkOperation.of(
        b ->
            b.index(
                i ->
                    i.index(index)
                        .id(change.id())
                        .version(change.version())
                        .versionType(VersionType.ExternalGte)
                        .document(BinaryData.of(json, ContentType.APPLICATION_JSON))));
  }

  private static WriteOutcome outcome(IndexChange change, BulkResponseItem item) {
    int status = item.status();
    boolean gone = change instanceof IndexChange.Delete && status == NOT_FOUND;
    if (status < FIRST_ERROR || status == CONFLICT || gone) {
      return new WriteOutcome(change, Result.DONE, status);
    }
    boolean later = status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    return new WriteOutcome(change, later ? Result.RETRY : Result.PARKED, status);
  }
}
