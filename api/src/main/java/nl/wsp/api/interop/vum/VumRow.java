package nl.wsp.api.interop.vum;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.Severity;

/**
 * One row of a file in the national format, held against the contract: every field is known and of
 * its form, or is reported. A row that breaks the contract cannot be taken; a field the contract
 * does not know is kept and warned about.
 */
final class VumRow {
  private static final int MAX_FIELD_NAME = 60;

  private final JsonNode content;
  private final VumFields fields;
  private final Map<String, RowProblem> problems = new LinkedHashMap<>();

  private VumRow(JsonNode content, VumFields fields) {
    this.content = content;
    this.fields = fields;
  }

  /** Checks a row. */
  static VumRow check(JsonNode content, VumFields fields) {
    VumRow row = new VumRow(content, fields);
    if (content.isObject()) {
      row.walkObject(content, "", "");
      fields.required().stream().sorted().forEach(row::require);
    } else {
      row.add(RowProblem.error("", "not-an-object"));
    }
    return row;
  }

  /** The text of a field of a row that was not checked yet, empty when there is none. */
  static Optional<String> textOf(JsonNode row, String field) {
    JsonNode value = row.isObject() ? row.get(field) : null;
    return value != null && value.isString() && !value.getStringValue().isBlank()
        ? Optional.of(value.getStringValue())
        : Optional.empty();
  }

  /** The row as it came. */
  JsonNode content() {
    return content;
  }

  /** Whether the row breaks the contract. */
  boolean isBroken() {
    return problems.values().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** What there is to report: at most one line for a field and code. */
  List<RowProblem> problems() {
    return List.copyOf(problems.values());
  }

  /** Adds what the mapping found. */
  void add(RowProblem problem) {
    problems.putIfAbsent(problem.field() + "|" + problem.code(), problem);
  }

  /**
   * The fields that keep their value beside ours: those without a place of their own, those of
   * which we took only a part, those the contract does not know, and those that could not be used.
   */
  Map<String, Object> keptFields() {
    Set<String> unused = new LinkedHashSet<>();
    for (RowProblem problem : problems.values()) {
      if (problem.severity() == Severity.WARNING) {
        unused.add(problem.field());
      }
    }
    return keptOfObject(content, "", unused);
  }

  private void walkObject(JsonNode object, String pattern, String pointer) {
    for (Map.Entry<String, JsonNode> entry : object.entries()) {
      walk(entry.getValue(), pattern + "/" + entry.getKey(), pointer + "/" + entry.getKey());
    }
  }

  private void walk(JsonNode value, String pattern, String pointer) {
    if (value.isNull()) {
      return;
    }
    Optional<VumField> field = fields.find(pattern);
    if (field.isPresent()) {
      checkField(field.get(), value, pointer);
    } else if (fields.isParent(pattern + "/*") || fields.find(pattern + "/*").isPresent()) {
      walkArray(value, pattern, pointer);
    } else if (fields.isParent(pattern)) {
      if (value.isObject()) {
        walkObject(value, pattern, pointer);
      } else {
        add(RowProblem.error(pointer, "type"));
      }
    } else {
      add(RowProblem.warning(shortened(pattern), "unknown-field"));
    }
  }

  private void walkArray(JsonNode value, String pattern, String pointer) {
    if (!value.isArray()) {
      add(RowProblem.error(pointer, "type"));
      return;
    }
    int index = 0;
    for (JsonNode element : value.values()) {
      if (element.isNull()) {
        add(RowProblem.error(pointer + "/" + index, "type"));
      }
      walk(element, pattern + "/*", pointer + "/" + index++);
    }
  }

  private void checkField(VumField field, JsonNode value, String pointer) {
    Optional<String> wrong = field.format().wrongWith(value);
    if (wrong.isPresent()) {
      add(RowProblem.error(pointer, wrong.get()));
      return;
    }
    switch (field.fate()) {
      case KEPT -> add(RowProblem.note(field.pointer(), "kept"));
      case NOT_STORED_HEALTH -> add(RowProblem.note(field.pointer(), "not-stored-health"));
      case MAPPED, TRANSLATED -> {
        // the mapping reports what it cannot use
      }
    }
  }

  private void require(String pointer) {
    JsonNode node = content;
    for (String step : pointer.substring(1).split("/")) {
      node = node != null && node.isObject() ? node.get(step) : null;
    }
    if (node == null || node.isNull() || (node.isString() && node.getStringValue().isBlank())) {
      add(RowProblem.error(pointer, "required"));
    }
  }

  private Map<String, Object> keptOfObject(JsonNode object, String pattern, Set<String> unused) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.entries()) {
      kept(entry.getValue(), pattern + "/" + entry.getKey(), unused)
          .ifPresent(value -> kept.put(entry.getKey(), value));
    }
    return kept;
  }

  private Optional<Object> kept(JsonNode value, String pattern, Set<String> unused) {
    if (value.isNull()) {
      return Optional.empty();
    }
    Optional<VumField> field = fields.find(pattern);
    if (field.isPresent()) {
      boolean keep = field.get().fate().isKept() || unused.contains(pattern);
      return keep ? Optional.of(value.getValue()) : Optional.empty();
    }
    if (value.isArray() && fields.isParent(pattern)) {
      List<Object> list = new ArrayList<>();
      value.values().forEach(element -> kept(element, pattern + "/*", unused).ifPresent(list::add));
      return nonEmpty(list);
    }
    if (value.isObject() && fields.isParent(pattern)) {
      Map<String, Object> object = keptOfObject(value, pattern, unused);
      return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }
    // unknown to the contract: kept as it came
    return Optional.ofNullable(value.getValue());
  }

  private static Optional<Object> nonEmpty(Collection<?> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  private static String shortened(String pattern) {
    return pattern.length() <= MAX_FIELD_NAME ? pattern : pattern.substring(0, MAX_FIELD_NAME);
  }
}
