package nl.wsp.api.interop.file;

/** A file that as a whole cannot be read. Carries a code and a line, nothing of the content. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final long line;

  /**
   * @param code what is wrong, worded in {@code messages/imports}
   * @param line line of the file, counted from 1; 0 when it is about none
   */
  public UnreadableFile(String code, long line) {
    super(code + " at line " + line);
    this.code = code;
    this.line = line;
  }

  public String code() {
    return code;
  }

  public long line() {
    return line;
  }
}
