package nl.wsp.api.interop.sonar;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wsp.api.interop.ImportKind;
import nl.wsp.api.interop.LoadContext;
import nl.wsp.api.interop.Loader;
import nl.wsp.api.interop.PeopleIntake;
import nl.wsp.api.interop.PeopleIntake.Person;
import nl.wsp.api.interop.Row;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.RowResult;
import nl.wsp.api.interop.file.CsvRows;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;

/** Loads job seekers of an export of Sonar. */
@Singleton
class SonarLoader implements Loader<Map<String, String>> {
  private final SonarMapping mapping;
  private final PeopleIntake people;

  SonarLoader(SonarMapping mapping, PeopleIntake people) {
    this.mapping = mapping;
    this.people = people;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.SONAR_JOB_SEEKERS;
  }

  @Override
  public RowSource<Map<String, String>> read(Spool file) throws UnreadableFile {
    return CsvRows.of(
        file,
        Set.of(
            SonarColumn.ID.header(),
            SonarColumn.NAME.header(),
            SonarColumn.REGISTERED.header(),
            SonarColumn.CONSENT.header()));
  }

  @Override
  public Optional<String> keyOf(Map<String, String> row) {
    return new SonarRow(row).get(SonarColumn.ID);
  }

  @Override
  public List<RowResult> load(List<Row<Map<String, String>>> rows, LoadContext context) {
    List<RowResult> results = new ArrayList<>();
    Map<String, Person> byId = new LinkedHashMap<>();
    for (Row<Map<String, String>> row : rows) {
      SonarRow read = new SonarRow(row.content());
      Optional<Person> person = mapping.map(row.number(), read);
      if (person.isEmpty()) {
        results.add(RowResult.rejected(row.number(), read.problems()));
      } else if (byId.putIfAbsent(person.get().externalId(), person.get()) != null) {
        results.add(RowResult.rejected(row.number(), RowProblem.error("", "twice-in-file")));
      }
    }
    results.addAll(people.take(List.copyOf(byId.values()), context));
    return results;
  }
}
