package nl.wsp.api.interop;

import java.util.List;
import java.util.Optional;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;

/**
 * Knows one kind of file: how to read its rows and where they go.
 *
 * @param <R> a row as read
 */
public interface Loader<R> {
  ImportKind kind();

  /** The rows of the file. */
  RowSource<R> read(Spool file) throws UnreadableFile;

  /** What tells a row apart in its file; a second row with the same is rejected. */
  Optional<String> keyOf(R row);

  /** Rows written in one transaction. */
  default int batchSize() {
    return 100;
  }

  /**
   * Writes rows in the transaction of the caller, who may roll it back: a dry run is the same work,
   * undone. Every row has a result; one that is wrong rejects only itself.
   */
  List<RowResult> load(List<Row<R>> rows, LoadContext context);

  /** Called at the end of a real run, also of one that failed half-way. */
  default void finished() {}
}
