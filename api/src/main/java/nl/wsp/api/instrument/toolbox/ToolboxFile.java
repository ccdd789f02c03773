package nl.wsp.api.instrument.toolbox;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.api.reference.Label;
import nl.wsp.matching.instrument.Condition;
import nl.wsp.matching.instrument.Fact;
import nl.wsp.matching.instrument.InstrumentRule;
import nl.wsp.matching.instrument.RuleBook.GeneralRule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A file of instruments: conditions with their sentences, what the organisation asks for all, and
 * the dated instruments. A later file adds to earlier ones and may use their conditions. Strict: an
 * unknown key or an unknown condition is an error that says where.
 */
final class ToolboxFile {
  private static final Set<String> FILE_KEYS =
      Set.of("region", "conditions", "forAll", "instruments");
  private static final Set<String> INSTRUMENT_KEYS =
      Set.of(
          "code",
          "municipality",
          "name",
          "who",
          "what",
          "amount",
          "duration",
          "decidedBy",
          "source",
          "validFrom",
          "validUntil",
          "advisedFor",
          "calculator");

  /**
   * The sentences of a condition.
   *
   * @param holds read when it holds
   * @param fails read when it does not
   */
  record Sentences(Label holds, Label fails) {}

  /** A version with its rule. */
  record Version(Instrument instrument, InstrumentRule rule) {}

  private final Map<String, Condition> conditions = new LinkedHashMap<>();
  private final Map<String, Sentences> sentences = new LinkedHashMap<>();
  private final List<GeneralRule> forAll = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private String region = "";

  Map<String, Sentences> sentences() {
    return Map.copyOf(sentences);
  }

  List<GeneralRule> forAll() {
    return List.copyOf(forAll);
  }

  List<Version> versions() {
    return List.copyOf(versions);
  }

  String region() {
    return region;
  }

  /**
   * Reads a file and adds what it holds.
   *
   * @param name for the message when something is wrong
   * @throws IllegalArgumentException naming the file and the place
   */
  ToolboxFile add(String name, Reader source) {
    try {
      Map<String, Object> file =
          map(new Yaml(new SafeConstructor(new LoaderOptions())).load(source), "file");
      onlyKeys(file, FILE_KEYS, "file");
      if (file.get("region") != null) {
        region = text(file, "region", "file");
      }
      map(file.getOrDefault("conditions", Map.of()), "conditions").forEach(this::addCondition);
      for (Object general : list(file.getOrDefault("forAll", List.of()), "forAll")) {
        Map<String, Object> rule = map(general, "forAll");
        onlyKeys(rule, Set.of("condition", "validFrom", "validUntil", "source"), "forAll");
        text(rule, "source", "forAll");
        forAll.add(
            new GeneralRule(
                named(text(rule, "condition", "forAll"), "forAll"),
                date(rule, "validFrom", "forAll"),
                rule.get("validUntil") == null ? null : date(rule, "validUntil", "forAll")));
      }
      for (Object instrument : list(file.getOrDefault("instruments", List.of()), "instruments")) {
        versions.add(version(map(instrument, "instruments")));
      }
      return this;
    } catch (YAMLException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
    }
  }

  private void addCondition(String name, Object given) {
    Map<String, Object> condition = map(given, name);
    onlyKeys(condition, Set.of("when", "holds", "fails"), name);
    if (conditions.containsKey(name)) {
      throw new IllegalArgumentException(name + " stands there twice");
    }
    conditions.put(name, new Condition.Named(name, condition(need(condition, "when", name), name)));
    sentences.put(
        name, new Sentences(label(condition, "holds", name), label(condition, "fails", name)));
  }

  private Version version(Map<String, Object> given) {
    String code = text(given, "code", "instruments");
    onlyKeys(given, INSTRUMENT_KEYS, code);
    String municipality =
        given.get("municipality") == null ? null : text(given, "municipality", code);
    LocalDate from = date(given, "validFrom", code);
    LocalDate until = given.get("validUntil") == null ? null : date(given, "validUntil", code);
    Set<String> advisedFor = new HashSet<>();
    for (Object profile : list(given.getOrDefault("advisedFor", List.of()), code)) {
      advisedFor.add(profile.toString());
    }
    return new Version(
        new Instrument(
            code,
            municipality,
            label(given, "name", code),
            label(given, "what", code),
            label(given, "amount", code),
            label(given, "duration", code),
            label(given, "decidedBy", code),
            text(given, "source", code),
            from,
            until,
            given.get("calculator") == null ? null : text(given, "calculator", code)),
        new InstrumentRule(
            code,
            municipality,
            from,
            until,
            condition(need(given, "who", code), code),
            advisedFor));
  }

  /** A name of a condition, all, any, not, or a question about one fact. */
  private Condition condition(Object given, String where) {
    if (given instanceof String name) {
      return named(name, where);
    }
    Map<String, Object> condition = map(given, where);
    if (condition.containsKey("fact")) {
      return question(condition, where);
    }
    if (condition.size() != 1) {
      throw new IllegalArgumentException(where + ": one of fact, all, any, not");
    }
    Map.Entry<String, Object> only = condition.entrySet().iterator().next();
    return switch (only.getKey()) {
      case "all" -> new Condition.All(conditions(only.getValue(), where));
      case "any" -> new Condition.Any(conditions(only.getValue(), where));
      case "not" -> new Condition.Not(condition(only.getValue(), where));
      default -> throw new IllegalArgumentException(where + ": unknown " + only.getKey());
    };
  }

  private List<Condition> conditions(Object given, String where) {
    return list(given, where).stream().map(each -> condition(each, where)).toList();
  }

  private static Condition question(Map<String, Object> given, String where) {
    Fact fact = Fact.valueOf(text(given, "fact", where));
    return switch (fact.kind()) {
      case CODE -> {
        onlyKeys(given, Set.of("fact", "among"), where);
        Set<String> values = new HashSet<>();
        list(need(given, "among", where), where).forEach(value -> values.add(value.toString()));
        yield new Condition.Among(fact, values);
      }
      case YES_NO -> {
        onlyKeys(given, Set.of("fact"), where);
        yield new Condition.Holds(fact);
      }
      case NUMBER -> {
        onlyKeys(given, Set.of("fact", "atLeast", "below"), where);
        yield new Condition.Within(fact, number(given.get("atLeast")), number(given.get("below")));
      }
    };
  }

  private Condition named(String name, String where) {
    Condition condition = conditions.get(name);
    if (condition == null) {
      throw new IllegalArgumentException(where + ": no condition " + name);
    }
    return condition;
  }

  private static @Nullable BigDecimal number(@Nullable Object given) {
    return given == null ? null : new BigDecimal(given.toString());
  }

  private static LocalDate date(Map<String, Object> given, String key, String where) {
    Object value = need(given, key, where);
    // SnakeYAML reads a day as midnight UTC
    return value instanceof Date day
        ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC)
        : LocalDate.parse(value.toString());
  }

  private static Label label(Map<String, Object> given, String key, String where) {
    Map<String, Object> label = map(need(given, key, where), where + "." + key);
    onlyKeys(label, Set.of("nl", "en"), where + "." + key);
    return new Label(text(label, "nl", where), text(label, "en", where));
  }

  private static String text(Map<String, Object> given, String key, String where) {
    return need(given, key, where).toString();
  }

  private static Object need(Map<String, Object> given, String key, String where) {
    Object value = given.get(key);
    if (value == null) {
      throw new IllegalArgumentException(where + ": no " + key);
    }
    return value;
  }

  private static void onlyKeys(Map<String, Object> given, Set<String> known, String where) {
    for (String key : given.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(where + ": unknown key " + key);
      }
    }
  }

  private static Map<String, Object> map(@Nullable Object given, String where) {
    if (!(given instanceof Map<?, ?> values)) {
      throw new IllegalArgumentException(where + ": no mapping");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }

  private static List<Object> list(@Nullable Object given, String where) {
    if (!(given instanceof List<?> values)) {
      throw new IllegalArgumentException(where + ": no list");
    }
    return new ArrayList<>(values);
  }
}
