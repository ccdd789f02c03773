package nl.wsp.api.vacancy;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** In which fields two vacancies differ, and one vacancy with some fields of another. */
@Singleton
public class VacancyDifferences {
  /** Names of the interface and the names under which their content is kept, in form order. */
  private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

  /** Lists whose order says nothing. */
  private static final Set<String> UNORDERED =
      Set.of("dayParts", "tracks", "licences", "certificates", "competencies", "languages");

  static {
    FIELDS.put("title", List.of("title"));
    FIELDS.put("description", List.of("description"));
    FIELDS.put("occupation", List.of("occupationCode", "occupationLabel"));
    FIELDS.put("hoursPerWeek", List.of("hoursMin", "hoursMax"));
    for (String name :
        List.of(
            "dayParts",
            "postcode",
            "hourlyWage",
            "startDate",
            "closingDate",
            "contractForm",
            "contractMonths",
            "positions",
            "competencies",
            "demands",
            "languages",
            "licences",
            "certificates",
            "educationLevel",
            "tracks")) {
      FIELDS.put(name, List.of(name));
    }
  }

  private final ObjectMapper json;

  VacancyDifferences(ObjectMapper json) {
    this.json = json;
  }

  /** Names of the fields that differ, in the order of the form; 16 and 16.00 hours are the same. */
  public Set<String> between(VacancyContent one, VacancyContent other) {
    Map<String, Object> first = write(one);
    Map<String, Object> second = write(other);
    Set<String> different = new LinkedHashSet<>();
    FIELDS.forEach(
        (field, names) -> {
          boolean same =
              names.stream()
                  .allMatch(
                      name ->
                          Objects.equals(
                              comparable(name, first.get(name)),
                              comparable(name, second.get(name))));
          if (!same) {
            different.add(field);
          }
        });
    return different;
  }

  /** A vacancy with these fields of another. */
  public VacancyContent take(VacancyContent base, VacancyContent from, Collection<String> fields) {
    Map<String, Object> merged = new LinkedHashMap<>(write(base));
    Map<String, Object> source = write(from);
    for (String field : fields) {
      for (String name : FIELDS.getOrDefault(field, List.of())) {
        if (source.get(name) == null) {
          merged.remove(name);
        } else {
          merged.put(name, source.get(name));
        }
      }
    }
    try {
      return json.readValue(json.writeValueAsString(merged), VacancyContent.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, Object> write(VacancyContent content) {
    try {
      return json.readValue(
          json.writeValueAsString(content), Argument.mapOf(String.class, Object.class));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static @Nullable Object comparable(String name, @Nullable Object value) {
    return switch (value) {
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
      case List<?> list -> {
        List<Object> items = new ArrayList<>();
        list.forEach(item -> items.add(comparable("", item)));
        if (UNORDERED.contains(name)) {
          items.sort(Comparator.comparing(String::valueOf));
        }
        yield items;
      }
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, each) -> sorted.put(String.valueOf(key), comparable("", each)));
        yield sorted;
      }
      case null, default -> value;
    };
  }
}
