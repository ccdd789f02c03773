package nl.wsp.api.interop;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wsp.api.interop.file.CsvRows;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.reference.LoadedOccupation;
import nl.wsp.api.reference.OccupationsLoaded;

/** Loads the occupation list of UWV (BOC). Occupations that are not in the file stay. */
@Singleton
class OccupationLoader implements Loader<Map<String, String>> {
  private static final String CODE = "UWV beroep code";
  private static final String LABEL = "Omschrijving";
  private static final String REFERENCE_CODE = "Code Bovenliggend Referentie Beroep";
  private static final String REFERENCE_LABEL = "Omschrijving Bovenliggend Referentie Beroep";
  private static final String NO_REFERENCE = "n.v.t";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
  private static final int MAX_LABEL = 200;

  private final LoadedLists lists;
  private final ApplicationEventPublisher<OccupationsLoaded> events;

  OccupationLoader(LoadedLists lists, ApplicationEventPublisher<OccupationsLoaded> events) {
    this.lists = lists;
    this.events = events;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.OCCUPATIONS_BOC;
  }

  @Override
  public int batchSize() {
    return 1000;
  }

  @Override
  public RowSource<Map<String, String>> read(Spool file) throws UnreadableFile {
    return CsvRows.of(file, Set.of(CODE, LABEL, REFERENCE_CODE, REFERENCE_LABEL));
  }

  @Override
  public Optional<String> keyOf(Map<String, String> row) {
    return Optional.of(row.get(CODE));
  }

  @Override
  public List<RowResult> load(List<Row<Map<String, String>>> rows, LoadContext context) {
    Map<String, LoadedOccupation> stored =
        lists.storedOccupations(rows.stream().map(row -> row.content().get(CODE)).toList());
    List<LoadedOccupation> changed = new ArrayList<>();
    List<RowResult> results = new ArrayList<>();
    for (Row<Map<String, String>> row : rows) {
      List<RowProblem> problems = new ArrayList<>();
      Optional<LoadedOccupation> occupation = read(row.content(), problems);
      if (occupation.isEmpty()) {
        results.add(RowResult.rejected(row.number(), problems));
      } else if (occupation.get().equals(stored.get(occupation.get().code()))) {
        results.add(new RowResult(row.number(), Outcome.UNCHANGED, null, problems));
      } else {
        changed.add(occupation.get());
        results.add(new RowResult(row.number(), Outcome.ACCEPTED, null, problems));
      }
    }
    lists.saveOccupations(changed);
    return results;
  }

  @Override
  public void finished() {
    lists.occupationsLoaded();
    events.publishEvent(new OccupationsLoaded());
  }

  private static Optional<LoadedOccupation> read(
      Map<String, String> row, List<RowProblem> problems) {
    String code = row.get(CODE);
    String label = row.get(LABEL);
    String referenceCode = row.get(REFERENCE_CODE);
    String referenceLabel = row.get(REFERENCE_LABEL);
    number(CODE, code, problems);
    label(LABEL, label, problems);
    if (NO_REFERENCE.equals(referenceCode)) {
      referenceCode = code;
      referenceLabel = label;
      if (problems.isEmpty()) {
        problems.add(RowProblem.note(REFERENCE_CODE, "own-reference"));
      }
    } else {
      number(REFERENCE_CODE, referenceCode, problems);
      label(REFERENCE_LABEL, referenceLabel, problems);
    }
    boolean wrong = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return wrong
        ? Optional.empty()
        : Optional.of(new LoadedOccupation(code, label, referenceCode, referenceLabel));
  }

  private static void number(String column, String value, List<RowProblem> problems) {
    if (!NUMBER.matcher(value).matches()) {
      problems.add(RowProblem.error(column, value.isEmpty() ? "required" : "form"));
    }
  }

  private static void label(String column, String value, List<RowProblem> problems) {
    if (value.isEmpty()) {
      problems.add(RowProblem.error(column, "required"));
    } else if (value.length() > MAX_LABEL) {
      problems.add(RowProblem.error(column, "too-long"));
    }
  }
}
