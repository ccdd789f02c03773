package nl.wsp.search.index;

/** A search that cannot be done as asked. Names the field, never its value. */
public final class InvalidQuery extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;

  /**
   * @param field the field as the interface names it
   * @param rule what it must be
   */
  public InvalidQuery(String field, String rule) {
    super(field + ": " + rule);
    this.field = field;
    this.rule = rule;
  }

  static void unless(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidQuery(field, rule);
    }
  }

  /** The field as the interface names it. */
  public String field() {
    return field;
  }

  /** What the field must be. */
  public String rule() {
    return rule;
  }
}
