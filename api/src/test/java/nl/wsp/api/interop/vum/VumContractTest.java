package nl.wsp.api.interop.vum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wsp.api.interop.SharedFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** Our table of fields, our records and the national contract name the same fields. */
class VumContractTest {
  @ParameterizedTest
  @CsvSource({
    "vum/VUM-Bron-WerkzoekendeProfielen-3.0.8.yaml, Werkzoekende",
    "vum/VUM-Bron-Vacatures-3.0.8.yaml, Vacature"
  })
  void everyFieldOfTheContractHasAFateAndTheFormOfTheContract(String file, String schema)
      throws IOException {
    Map<String, String> contract = new Contract(file).fieldsOf(schema);
    assertThat(contract).hasSizeGreaterThan(40);
    Map<String, String> ours = new TreeMap<>();
    for (VumField field : tableOf(schema).all()) {
      ours.put(field.pointer(), describe(field.format()));
    }
    assertThat(ours).isEqualTo(contract);
  }

  @ParameterizedTest
  @CsvSource({"Werkzoekende", "Vacature"})
  void theRecordsHoldEveryField(String schema) {
    Class<?> type = schema.equals("Vacature") ? VumVacancy.class : VumJobSeeker.class;
    Set<String> pointers =
        tableOf(schema).all().stream()
            .map(VumField::pointer)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(leavesOf(type, "")).isNotEmpty().isEqualTo(pointers);
  }

  private static VumFields tableOf(String schema) {
    return schema.equals("Vacature") ? VumVacancyFields.ALL : VumJobSeekerFields.ALL;
  }

  private static Set<String> leavesOf(Type type, String pointer) {
    Set<String> leaves = new TreeSet<>();
    if (type instanceof ParameterizedType list) {
      leaves.addAll(leavesOf(list.getActualTypeArguments()[0], pointer + "/*"));
    } else if (type instanceof Class<?> record && record.isRecord()) {
      for (RecordComponent component : record.getRecordComponents()) {
        leaves.addAll(leavesOf(component.getGenericType(), pointer + "/" + component.getName()));
      }
    } else {
      leaves.add(pointer);
    }
    return leaves;
  }

  private static String describe(FieldFormat format) {
    return switch (format) {
      case FieldFormat.Text(int max) -> "text up to " + max;
      case FieldFormat.Form(var pattern) -> "form " + pattern.pattern();
      case FieldFormat.Code(var codes) -> "codes " + new TreeSet<>(codes);
      case FieldFormat.NumberCode(var codes) -> "numbers " + new TreeSet<>(codes);
      case FieldFormat.Whole(int max) -> "whole up to " + max;
      case FieldFormat.Day() -> "day";
    };
  }

  /** The fields of a schema of the contract with their form, by pointer. */
  private static final class Contract {
    private final Map<?, ?> schemas;

    Contract(String file) throws IOException {
      try (Reader reader = Files.newBufferedReader(SharedFiles.require(file))) {
        Map<?, ?> document = new Yaml().load(reader);
        schemas = (Map<?, ?>) ((Map<?, ?>) document.get("components")).get("schemas");
      }
    }

    Map<String, String> fieldsOf(String schema) {
      Map<String, String> fields = new TreeMap<>();
      collect((Map<?, ?>) schemas.get(schema), "", fields);
      return fields;
    }

    private void collect(Map<?, ?> schema, String pointer, Map<String, String> fields) {
      if (schema.get("$ref") instanceof String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        collect((Map<?, ?>) schemas.get(name), pointer, fields);
      } else if (schema.get("items") instanceof Map<?, ?> items) {
        collect(items, pointer + "/*", fields);
      } else if (schema.get("properties") instanceof Map<?, ?> properties) {
        properties.forEach(
            (name, property) -> collect((Map<?, ?>) property, pointer + "/" + name, fields));
      } else {
        fields.put(pointer, describe(schema));
      }
    }

    private static String describe(Map<?, ?> schema) {
      boolean number = "integer".equals(schema.get("type"));
      if (schema.get("enum") instanceof List<?> values) {
        return (number ? "numbers " : "codes ") + new TreeSet<>(values);
      }
      if (number) {
        assertThat(schema.get("minimum")).isIn(null, 0);
        return "whole up to " + schema.get("maximum");
      }
      if ("date".equals(schema.get("format"))) {
        return "day";
      }
      if (schema.get("pattern") instanceof String pattern) {
        String bare = pattern.replaceAll("^\\^|\\$$", "");
        // one pattern has its length beside it
        return "form "
            + (schema.get("maxLength") == null
                ? bare
                : bare.replace("+", "{1," + schema.get("maxLength") + "}"));
      }
      return "text up to " + schema.get("maxLength");
    }
  }
}
