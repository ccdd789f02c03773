package nl.wsp.api.functionscan;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Label;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The templates in {@code /function-scan}: a file a sector, its tasks written with the words of a
 * task list, read by the same rules as a list that an adviser sends.
 */
@Singleton
public class SectorTemplates {
  private static final List<String> CODES =
      List.of("retail", "care", "logistics", "catering", "office", "public-green", "cleaning");

  private final Map<String, SectorTemplate> byCode = new LinkedHashMap<>();

  /** Reads all templates; a file that breaks a rule is an error in our own data. */
  public SectorTemplates(Catalogue catalogue) {
    TaskCells.CompetencyNames names = new TaskCells.CompetencyNames(catalogue);
    for (String code : CODES) {
      byCode.put(code, read(code, catalogue, names));
    }
  }

  /** All templates in a fixed order. */
  List<SectorTemplate> all() {
    return List.copyOf(byCode.values());
  }

  Optional<SectorTemplate> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The tasks of the first template that is meant for a sector, else of the first template.
   *
   * @param sector SBI code, of which the first two digits count
   */
  public List<TaskContent> tasksFor(String sector) {
    return byCode.values().stream()
        .filter(template -> template.sectors().stream().anyMatch(sector::startsWith))
        .findFirst()
        .orElse(byCode.values().iterator().next())
        .tasks();
  }

  /**
   * The tasks of a template.
   *
   * @throws java.util.NoSuchElementException when there is no such template
   */
  public List<TaskContent> tasksOf(String code) {
    return find(code).orElseThrow().tasks();
  }

  private static SectorTemplate read(
      String code, Catalogue catalogue, TaskCells.CompetencyNames names) {
    String file = "/function-scan/" + code + ".yml";
    try (InputStream content = SectorTemplates.class.getResourceAsStream(file)) {
      Map<String, Object> template =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
      List<TaskContent> tasks = new ArrayList<>();
      for (Map<String, Object> department : maps(template.get("departments"))) {
        for (Map<String, Object> process : maps(department.get("processes"))) {
          for (Map<String, Object> task : maps(process.get("tasks"))) {
            Map<String, Object> whole = new LinkedHashMap<>(process);
            whole.remove("tasks");
            whole.putAll(task);
            whole.put("department", department.get("department"));
            tasks.add(task(file, whole, catalogue, names));
          }
        }
      }
      return new SectorTemplate(
          code,
          new Label(text(template, "labelNl"), text(template, "labelEn")),
          List.of(text(template, "sectors").split(" ")),
          tasks);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TaskContent task(
      String file,
      Map<String, Object> values,
      Catalogue catalogue,
      TaskCells.CompetencyNames names) {
    Map<TaskColumn, String> cells = new EnumMap<>(TaskColumn.class);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      if (value.getKey().equals("demands")) {
        demands(cells, String.valueOf(value.getValue()).split(" "));
      } else {
        TaskColumn column =
            TaskColumn.titled(value.getKey())
                .orElseThrow(() -> new IllegalStateException(file + ": " + value.getKey()));
        cells.put(column, written(value.getValue()));
      }
    }
    Violations violations = new Violations();
    TaskInput input = TaskCells.read(cells, names, violations);
    TaskContent content = TaskForm.read(catalogue.competencies()::contains, input, "", violations);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(file + ": " + content.name() + ": " + violations.found());
    }
    return content;
  }

  /** YAML makes a boolean of yes and no. */
  private static String written(@Nullable Object value) {
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(value);
  }

  /** Seven levels in the order of the demands. */
  private static void demands(Map<TaskColumn, String> cells, String[] levels) {
    int next = 0;
    for (TaskColumn column : TaskColumn.values()) {
      if (column.demand().isPresent()) {
        cells.put(column, levels[next++]);
      }
    }
  }

  private static String text(Map<String, Object> values, String key) {
    return String.valueOf(values.get(key));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }
}
