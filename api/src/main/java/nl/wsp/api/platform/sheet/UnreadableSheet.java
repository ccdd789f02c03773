package nl.wsp.api.platform.sheet;

/** A file that as a whole cannot be read. Carries a code and a row, nothing of the content. */
public final class UnreadableSheet extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final long row;

  /**
   * @param code what is wrong, worded by who asked for the file
   * @param row row of the file, counted from 1; 0 when it is about none
   */
  public UnreadableSheet(String code, long row) {
    super(code + " at row " + row, null, false, false);
    this.code = code;
    this.row = row;
  }

  public String code() {
    return code;
  }

  public long row() {
    return row;
  }
}
