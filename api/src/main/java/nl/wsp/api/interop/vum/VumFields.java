package nl.wsp.api.interop.vum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wsp.api.interop.ImportSources;

/**
 * Every field of one message of the standard: the check of a row, its report and the documentation
 * all read this one table.
 */
final class VumFields {
  static final FieldFormat DAY = new FieldFormat.Day();
  static final FieldFormat YES_NO_UNKNOWN = numbers(0, 1, 2);
  static final FieldFormat YES_NO = numbers(1, 2);
  static final FieldFormat CERTIFICATE = numbers(0, 1, 2, 8);
  static final FieldFormat LANGUAGE_LEVEL = numbers(0, 1, 2, 3, 4, 8);
  static final FieldFormat EDUCATION = numbers(1, 2, 3, 4, 5, 6, 9);
  static final FieldFormat URI = text(200);
  static final FieldFormat URL = text(1000);
  static final FieldFormat POSTCODE = form("[0-9]{4}[a-zA-Z]{2}");
  static final FieldFormat ID = form("[a-zA-Z0-9_.-]{0,200}");

  private static final int MAX_PLAIN_ID = 170;

  private final Map<String, VumField> byPointer;
  private final Set<String> required;

  private VumFields(Map<String, VumField> byPointer, Set<String> required) {
    this.byPointer = Collections.unmodifiableMap(byPointer);
    this.required = Set.copyOf(required);
  }

  Optional<VumField> find(String pointer) {
    return Optional.ofNullable(byPointer.get(pointer));
  }

  Collection<VumField> all() {
    return byPointer.values();
  }

  /** Fields without which a row cannot be taken. */
  Set<String> required() {
    return required;
  }

  /** External id of a root; the contract allows ids longer than our column, those are hashed. */
  static String externalId(String id) {
    return id.length() <= MAX_PLAIN_ID
        ? "vum:" + id
        : "vum:sha256:" + ImportSources.fingerprint(id);
  }

  /** Whether a pointer is an object or list that holds fields. */
  boolean isParent(String pointer) {
    String prefix = pointer + "/";
    return byPointer.keySet().stream().anyMatch(field -> field.startsWith(prefix));
  }

  static FieldFormat text(int maxLength) {
    return new FieldFormat.Text(maxLength);
  }

  static FieldFormat form(String regex) {
    return new FieldFormat.Form(Pattern.compile(regex));
  }

  static FieldFormat codes(String... codes) {
    return new FieldFormat.Code(Set.of(codes));
  }

  static FieldFormat numbers(Integer... codes) {
    return new FieldFormat.NumberCode(Set.of(codes));
  }

  static FieldFormat whole(int max) {
    return new FieldFormat.Whole(max);
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the fields in the order of the documentation. */
  static final class Builder {
    private final List<VumField> fields = new ArrayList<>();

    Builder mapped(String pointer, FieldFormat format, String becomes) {
      return add(pointer, format, Fate.MAPPED, becomes);
    }

    Builder translated(String pointer, FieldFormat format, String becomes) {
      return add(pointer, format, Fate.TRANSLATED, becomes);
    }

    Builder kept(String pointer, FieldFormat format, String why) {
      return add(pointer, format, Fate.KEPT, why);
    }

    Builder health(String pointer, FieldFormat format, String why) {
      return add(pointer, format, Fate.NOT_STORED_HEALTH, why);
    }

    /** The parts that job seekers and vacancies share. */
    Builder contractForms(Fate fate, String form, String agreement) {
      add("/contractvorm/*/codeTypeArbeidscontract", codes("O", "B"), fate, form);
      return add(
          "/contractvorm/*/codeTypeOvereenkomst", codes("01", "02", "03", "04"), fate, agreement);
    }

    Builder languages(String list) {
      mapped(list + "/*/codeTaal", form("[a-z]{3}"), "`languages[].code` (ISO 639-3 to 639-1)");
      translated(
          list + "/*/codeNiveauTaalbeheersingMondeling",
          LANGUAGE_LEVEL,
          "`languages[].level`: 1 NONE, 2 B1, 3 B2, 4 C1; 0 and 8 unknown");
      kept(list + "/*/codeNiveauTaalbeheersingLezen", LANGUAGE_LEVEL, "we match on speaking");
      kept(list + "/*/codeNiveauTaalbeheersingLuisteren", LANGUAGE_LEVEL, "we match on speaking");
      return kept(
          list + "/*/codeNiveauTaalbeheersingSchriftelijk", LANGUAGE_LEVEL, "we match on speaking");
    }

    Builder licences(String list) {
      return mapped(
          list + "/*/codeSoortRijbewijs",
          codes(
              "A", "A1", "A2", "AM", "B", "B+", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E",
              "DE", "T"),
          "`licences`");
    }

    Builder webAddresses(String list) {
      kept(list + "/*/codeWebadres", numbers(1, 2, 3, 4), "goes with the address");
      return kept(list + "/*/url", URL, "no field for web addresses");
    }

    VumFields requiring(String... required) {
      Map<String, VumField> byPointer = new LinkedHashMap<>();
      for (VumField field : fields) {
        if (byPointer.put(field.pointer(), field) != null) {
          throw new IllegalArgumentException("field named twice: " + field.pointer());
        }
      }
      return new VumFields(byPointer, Set.of(required));
    }

    private Builder add(String pointer, FieldFormat format, Fate fate, String becomes) {
      fields.add(new VumField(pointer, format, fate, becomes));
      return this;
    }
  }
}
