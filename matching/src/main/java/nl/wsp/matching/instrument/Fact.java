package nl.wsp.matching.instrument;

/** What a rule may ask. Nothing of this is kept for an advice, and none of it is a diagnosis. */
public enum Fact {
  /** Benefit or registration, a {@code TargetGroup}. */
  TARGET_GROUP(Kind.CODE),
  /** In the job-agreement register (doelgroepregister banenafspraak). */
  JOB_AGREEMENT_REGISTER(Kind.YES_NO),
  /** Wage value, 0 to 100 % of the minimum wage. */
  WAGE_VALUE_PERCENT(Kind.NUMBER),
  /** Whether the wage value was set at the workplace. */
  WAGE_VALUE_SET(Kind.YES_NO),
  /** Age in whole years. */
  AGE(Kind.NUMBER),
  /** Hours of the work a week. */
  HOURS_PER_WEEK(Kind.NUMBER),
  /** Length of the contract in months. */
  CONTRACT_MONTHS(Kind.NUMBER),
  /** Whether the employer means to give a contract after a trial. */
  CONTRACT_INTENDED(Kind.YES_NO),
  /** How somebody learns beside the work: {@code NONE}, {@code BBL} or {@code BOL}. */
  LEARNING_ROUTE(Kind.CODE),
  /** Whether the work asks for more guidance than a colleague can give. */
  COACHING_NEEDED(Kind.YES_NO),
  /** Whether the workplace or tools must be changed for this person to do the work. */
  ADAPTATION_NEEDED(Kind.YES_NO),
  /** Whether UWV advised sheltered work (beschut werk). */
  SHELTERED_WORK_ADVISED(Kind.YES_NO);

  private final Kind kind;

  Fact(Kind kind) {
    this.kind = kind;
  }

  /** What a value of this fact is. */
  public Kind kind() {
    return kind;
  }

  /** Kinds of values. */
  public enum Kind {
    /** A {@code String} from a list. */
    CODE(String.class),
    /** A {@code Boolean}. */
    YES_NO(Boolean.class),
    /** A {@code BigDecimal}. */
    NUMBER(java.math.BigDecimal.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    boolean accepts(Object value) {
      return type.isInstance(value);
    }
  }
}
