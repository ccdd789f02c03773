package nl.wsp.api.interop.vum;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.file.JsonRows;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.OccupationFinder;

/** Rows of the national format for tests without a service. */
final class VumFiles {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final VumCodes CODES = new VumCodes(CATALOGUE);
  private static final OccupationFinder FINDER = OccupationFinder.of(CATALOGUE);

  private VumFiles() {}

  static List<JsonNode> rows(InputStream file) throws IOException, UnreadableFile {
    try (Spool spool = Spool.of(file)) {
      JsonRows source = JsonRows.of(spool);
      List<JsonNode> rows = new ArrayList<>();
      for (Optional<JsonNode> row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(row.get());
      }
      return rows;
    }
  }

  static JsonNode row(String json) throws IOException, UnreadableFile {
    return rows(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).getFirst();
  }

  static JsonNode resource(String file, int index) throws IOException, UnreadableFile {
    try (InputStream stream = VumFiles.class.getResourceAsStream("/interop/" + file)) {
      return rows(stream).get(index);
    }
  }

  static JobSeekerMapping.Mapped jobSeeker(JsonNode json, List<String> report) throws IOException {
    VumRow row = VumRow.check(json, VumJobSeekerFields.ALL);
    VumJobSeeker source = ObjectMapper.getDefault().readValueFromTree(json, VumJobSeeker.class);
    JobSeekerMapping.Mapped mapped =
        new JobSeekerMapping(CATALOGUE, CODES, FINDER).map(source, row, TODAY);
    row.problems().forEach(problem -> report.add(line(problem)));
    return mapped;
  }

  static VacancyMapping.Mapped vacancy(JsonNode json, List<String> report) throws IOException {
    VumRow row = VumRow.check(json, VumVacancyFields.ALL);
    VumVacancy source = ObjectMapper.getDefault().readValueFromTree(json, VumVacancy.class);
    VacancyMapping.Mapped mapped = new VacancyMapping(CODES, FINDER).map(source, row, TODAY);
    row.problems().forEach(problem -> report.add(line(problem)));
    return mapped;
  }

  static String line(RowProblem problem) {
    return problem.field() + " " + problem.code();
  }
}
