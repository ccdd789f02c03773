package nl.wsp.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads many compact profiles, as a ranking does: one pass over each string, and codes that come
 * back are one object. Not for more than one thread; drop it after the batch.
 */
public final class CompactProfileReader {
  private static final int RADIX = 36;
  private static final int MAX_WHOLE_DIGITS = 9;
  private static final double DEGREE_PRECISION = CompactProfile.DEGREE_PRECISION;
  private static final LanguageLevel[] LANGUAGE_LEVELS = LanguageLevel.values();

  private final CodePool pool = new CodePool();
  private final Supplier<String> code = this::code;
  private final Supplier<HeldCompetency> competency = this::competency;
  private final Supplier<OccupationSpell> spell = this::spell;
  private final Supplier<SpokenLanguage> language = this::language;
  private final Supplier<Credential> credential = this::credential;

  private String text = "";
  private int at;

  /** A reader without any code yet. */
  public CompactProfileReader() {}

  /**
   * The profile of a string.
   *
   * @throws IllegalArgumentException when the string is not a compact profile of a known version
   */
  public CandidateProfile read(String compact) {
    text = compact;
    at = 0;
    if (!compact.startsWith(CompactProfile.VERSION + "|")) {
      throw broken();
    }
    at = CompactProfile.VERSION.length();
    CandidateProfile profile = profile();
    if (at != text.length()) {
      throw broken();
    }
    return profile;
  }

  private CandidateProfile profile() {
    next();
    String candidateId = Codes.unescape(token());
    boolean active = next() || number() != 0;
    Instant updatedAt = next() ? null : Instant.ofEpochMilli(number());
    next();
    List<HeldCompetency> competencies = list(competency);
    TaskDemandLevels suits = next() ? TaskDemandLevels.NONE : new TaskDemandLevels((int) number());
    HoursWish hours = next() ? HoursWish.UNKNOWN : hours();
    DayParts dayParts = next() ? null : new DayParts((int) number());
    next();
    List<String> occupationsWished = list(code);
    next();
    List<OccupationSpell> occupationsDone = list(spell);
    next();
    List<String> sectorsWished = list(code);
    Place place = next() ? null : place();
    next();
    Double maxTravelKm = decimal();
    next();
    List<SpokenLanguage> languages = list(language);
    Integer educationLevel = next() ? null : Integer.valueOf((int) number());
    Integer provenLevel = next() ? null : Integer.valueOf((int) number());
    next();
    List<Credential> licences = list(credential);
    next();
    List<Credential> certificates = list(credential);
    next();
    return new CandidateProfile(
        candidateId,
        active,
        updatedAt,
        competencies,
        suits,
        hours,
        dayParts,
        occupationsWished,
        occupationsDone,
        sectorsWished,
        place,
        maxTravelKm,
        languages,
        educationLevel,
        provenLevel,
        licences,
        certificates,
        date());
  }

  private HeldCompetency competency() {
    String held = code();
    part();
    Integer level = null;
    if (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      level = text.charAt(at++) - '0';
    }
    Evidence evidence = null;
    if (!end(at)) {
      evidence =
          switch (text.charAt(at++)) {
            case 'S' -> Evidence.SELF;
            case 'C' -> Evidence.CONSULTANT;
            case 'T' -> Evidence.TESTED;
            default -> throw broken();
          };
    }
    return new HeldCompetency(held, level, evidence);
  }

  private OccupationSpell spell() {
    String occupation = code();
    part();
    LocalDate from = date();
    part();
    return new OccupationSpell(occupation, from, date());
  }

  private SpokenLanguage language() {
    String spoken = code();
    part();
    if (end(at)) {
      return new SpokenLanguage(spoken, null);
    }
    long level = number();
    if (level < 0 || level >= LANGUAGE_LEVELS.length) {
      throw broken();
    }
    return new SpokenLanguage(spoken, LANGUAGE_LEVELS[(int) level]);
  }

  private Credential credential() {
    String held = code();
    part();
    Boolean answer = end(at) ? null : (Boolean) (number() == 1);
    part();
    return new Credential(held, answer, date());
  }

  private HoursWish hours() {
    Double min = decimal();
    part();
    Double wanted = decimal();
    part();
    Double max = decimal();
    part();
    return new HoursWish(min, wanted, max, decimal());
  }

  private Place place() {
    String postcode4 = code();
    if (fieldEnds(at)) {
      return new Place(postcode4, null);
    }
    part();
    double latitude = number() / DEGREE_PRECISION;
    part();
    return new Place(postcode4, new GeoPoint(latitude, number() / DEGREE_PRECISION));
  }

  private <T> @Nullable List<T> list(Supplier<T> item) {
    if (fieldEnds(at)) {
      return null;
    }
    if (text.startsWith(CompactProfile.EMPTY_LIST, at) && fieldEnds(at + 1)) {
      at++;
      return List.of();
    }
    List<T> items = new ArrayList<>();
    items.add(item.get());
    while (at < text.length() && text.charAt(at) == ';') {
      at++;
      items.add(item.get());
    }
    return items;
  }

  private @Nullable LocalDate date() {
    return end(at) ? null : LocalDate.ofEpochDay(number());
  }

  /** Whole numbers, most of them, without a string. */
  private @Nullable Double decimal() {
    if (end(at)) {
      return null;
    }
    int from = at;
    int whole = 0;
    while (!end(at) && Character.isDigit(text.charAt(at)) && at - from < MAX_WHOLE_DIGITS) {
      whole = 10 * whole + text.charAt(at++) - '0';
    }
    if (end(at)) {
      return (double) whole;
    }
    at = from;
    return Double.valueOf(token());
  }

  /** A code, one object for all profiles of this reader. */
  private String code() {
    int from = at;
    boolean plain = !end(at) && text.charAt(at) != '~';
    while (!end(at)) {
      plain &= text.charAt(at++) != '%';
    }
    return plain
        ? pool.shared(text, from, at)
        : pool.shared(Codes.unescape(text.substring(from, at)));
  }

  private String token() {
    int from = at;
    while (!end(at)) {
      at++;
    }
    return text.substring(from, at);
  }

  private long number() {
    int from = at;
    while (!end(at)) {
      at++;
    }
    return Long.parseLong(text, from, at, RADIX);
  }

  /** Steps into the next field and tells whether it is empty. */
  private boolean next() {
    if (at >= text.length() || text.charAt(at) != '|') {
      throw broken();
    }
    at++;
    return fieldEnds(at);
  }

  /** Steps into the next part of an item. */
  private void part() {
    if (at >= text.length() || text.charAt(at) != ',') {
      throw broken();
    }
    at++;
  }

  private boolean end(int index) {
    if (fieldEnds(index)) {
      return true;
    }
    char c = text.charAt(index);
    return c == ',' || c == ';';
  }

  private boolean fieldEnds(int index) {
    return index >= text.length() || text.charAt(index) == '|';
  }

  private static IllegalArgumentException broken() {
    return new IllegalArgumentException("not a compact profile of a known version");
  }
}
