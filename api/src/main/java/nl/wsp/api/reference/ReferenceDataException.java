package nl.wsp.api.reference;

/** A reference file that cannot be used: says which file, line and column, and why. */
public final class ReferenceDataException extends RuntimeException {
  ReferenceDataException(String file, long line, String column, String problem) {
    super("%s line %d column %s: %s".formatted(file, line, column, problem));
  }

  ReferenceDataException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
