package nl.wsp.api.interop.file;

import java.util.Optional;

/**
 * The rows of a file, one after the other.
 *
 * @param <R> a row
 */
public interface RowSource<R> {
  /**
   * The next row, empty after the last.
   *
   * @throws UnreadableFile when the file breaks off or is not of its format
   */
  Optional<R> next() throws UnreadableFile;
}
