package nl.wsp.api.functionscan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a written scan and names everything wrong with it at once. */
final class ScanForm {
  private static final int MAX_QUESTION_LENGTH = 2000;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_EMAIL_LENGTH = 191;
  private static final int MAX_NOTES_LENGTH = 4000;
  private static final int MAX_LIST_LENGTH = 20;
  private static final Pattern PHONE = Pattern.compile("[+0-9(][0-9 ()-]{5,28}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private final ScanInput input;
  private final Violations violations = new Violations();

  private ScanForm(ScanInput input) {
    this.input = input;
  }

  /**
   * A request of an employer: what is the adviser's stays as it was.
   *
   * @param before absent for a new scan
   * @throws Problem 403 when he changes what is the adviser's, 400 or 422 naming wrong fields
   */
  static ScanFields asEmployer(ScanInput input, @Nullable ScanFields before) {
    ScanForm form = new ScanForm(input);
    form.refuse("/adviserId", input.adviserId(), before == null ? null : before.adviserId());
    form.refuse("/plannedOn", input.plannedOn(), before == null ? null : before.plannedOn());
    form.refuse("/plannedTime", input.plannedTime(), before == null ? null : before.plannedTime());
    form.refuse("/tasksShared", input.tasksShared(), before != null && before.tasksShared());
    form.refuse("/notes", input.notes(), null);
    ScanDetails known = before == null ? null : before.details();
    List<String> people = known == null ? List.of() : known.people();
    form.refuse("/people", input.people(), people);
    ScanDetails details = form.details(people, known == null ? null : known.notes());
    form.violations.throwIfAny();
    return before == null
        ? new ScanFields(details, null, null, null, false)
        : new ScanFields(
            details,
            before.adviserId(),
            before.plannedOn(),
            before.plannedTime(),
            before.tasksShared());
  }

  /** A scan as an adviser writes it, wholly. */
  static ScanFields asAdviser(ScanInput input, @Nullable ScanFields before) {
    ScanForm form = new ScanForm(input);
    ScanDetails details =
        form.details(form.people(), form.text("/notes", input.notes(), MAX_NOTES_LENGTH));
    String time = form.matching("/plannedTime", input.plannedTime(), TIME, "time");
    form.violations.throwIfAny();
    boolean shared =
        input.tasksShared() == null ? before != null && before.tasksShared() : input.tasksShared();
    return new ScanFields(details, input.adviserId(), input.plannedOn(), time, shared);
  }

  private void refuse(String pointer, @Nullable Object given, @Nullable Object known) {
    if (given != null && !Objects.equals(given, known)) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at(pointer, "staff-only"));
    }
  }

  private ScanDetails details(List<String> people, @Nullable String notes) {
    String question = text("/question", input.question(), MAX_QUESTION_LENGTH);
    if (question == null) {
      violations.invalid("/question", "required");
    }
    ScanInput.Contact contact =
        input.contact() == null ? new ScanInput.Contact(null, null, null) : input.contact();
    return new ScanDetails(
        question == null ? "" : question,
        text("/department", input.department(), MAX_NAME_LENGTH),
        text("/contact/name", contact.name(), MAX_NAME_LENGTH),
        matching("/contact/phone", contact.phone(), PHONE, "phone"),
        matching(
            "/contact/email",
            text("/contact/email", contact.email(), MAX_EMAIL_LENGTH),
            EMAIL,
            "email"),
        suitableDates(),
        people,
        notes);
  }

  private List<LocalDate> suitableDates() {
    List<@Nullable LocalDate> given =
        input.suitableDates() == null ? List.of() : input.suitableDates();
    if (given.size() > MAX_LIST_LENGTH) {
      violations.invalid("/suitableDates", "size", 0, MAX_LIST_LENGTH);
      return List.of();
    }
    TreeSet<LocalDate> dates = new TreeSet<>();
    given.stream().filter(Objects::nonNull).forEach(dates::add);
    return List.copyOf(dates);
  }

  private List<String> people() {
    List<@Nullable String> given = input.people() == null ? List.of() : input.people();
    if (given.size() > MAX_LIST_LENGTH) {
      violations.invalid("/people", "size", 0, MAX_LIST_LENGTH);
      return List.of();
    }
    List<String> people = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String person = text("/people/" + i, given.get(i), MAX_NAME_LENGTH);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  private @Nullable String matching(
      String pointer, @Nullable String given, Pattern form, String code) {
    String text = given == null || given.isBlank() ? null : given.strip();
    if (text != null && !form.matcher(text).matches()) {
      violations.invalid(pointer, code);
    }
    return text;
  }

  private @Nullable String text(String pointer, @Nullable String text, int maxLength) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > maxLength) {
      violations.invalid(pointer, "size", 1, maxLength);
    }
    return text.strip();
  }
}
