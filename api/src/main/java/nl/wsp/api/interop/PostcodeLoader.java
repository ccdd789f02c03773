package nl.wsp.api.interop;

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
import nl.wsp.api.reference.PostcodeCentroid;
import org.jspecify.annotations.Nullable;

/**
 * Loads the middle of postcode areas: {@code pc4,latitude,longitude}, degrees, inside the European
 * Netherlands. Areas that are not in the file stay as they were.
 */
@Singleton
class PostcodeLoader implements Loader<Map<String, String>> {
  private static final String CODE = "pc4";
  private static final String LATITUDE = "latitude";
  private static final String LONGITUDE = "longitude";
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");
  private static final double SOUTH = 50.7;
  private static final double NORTH = 53.7;
  private static final double WEST = 3.2;
  private static final double EAST = 7.3;

  private final LoadedLists lists;

  PostcodeLoader(LoadedLists lists) {
    this.lists = lists;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.POSTCODES;
  }

  @Override
  public int batchSize() {
    return 500;
  }

  @Override
  public RowSource<Map<String, String>> read(Spool file) throws UnreadableFile {
    return CsvRows.of(file, Set.of(CODE, LATITUDE, LONGITUDE));
  }

  @Override
  public Optional<String> keyOf(Map<String, String> row) {
    return Optional.of(row.get(CODE));
  }

  @Override
  public List<RowResult> load(List<Row<Map<String, String>>> rows, LoadContext context) {
    Map<String, PostcodeCentroid> stored =
        lists.storedPostcodes(rows.stream().map(row -> row.content().get(CODE)).toList());
    List<PostcodeCentroid> changed = new ArrayList<>();
    List<RowResult> results = new ArrayList<>();
    for (Row<Map<String, String>> row : rows) {
      List<RowProblem> problems = new ArrayList<>();
      Optional<PostcodeCentroid> centroid = read(row.content(), problems);
      if (centroid.isEmpty()) {
        results.add(RowResult.rejected(row.number(), problems));
      } else if (same(stored.get(centroid.get().postcode()), centroid.get())) {
        results.add(new RowResult(row.number(), Outcome.UNCHANGED, null, List.of()));
      } else {
        changed.add(centroid.get());
        results.add(new RowResult(row.number(), Outcome.ACCEPTED, null, List.of()));
      }
    }
    lists.savePostcodes(changed);
    return results;
  }

  @Override
  public void finished() {
    lists.postcodesLoaded();
  }

  private static Optional<PostcodeCentroid> read(
      Map<String, String> row, List<RowProblem> problems) {
    String code = row.get(CODE);
    if (!DIGITS.matcher(code).matches()) {
      problems.add(RowProblem.error(CODE, code.isEmpty() ? "required" : "form"));
    }
    double latitude = degrees(row, LATITUDE, SOUTH, NORTH, problems);
    double longitude = degrees(row, LONGITUDE, WEST, EAST, problems);
    return problems.isEmpty()
        ? Optional.of(new PostcodeCentroid(code, latitude, longitude))
        : Optional.empty();
  }

  private static double degrees(
      Map<String, String> row, String column, double from, double to, List<RowProblem> problems) {
    String text = row.get(column);
    if (!DEGREES.matcher(text).matches()) {
      problems.add(RowProblem.error(column, text.isEmpty() ? "required" : "form"));
      return Double.NaN;
    }
    double value = Double.parseDouble(text);
    if (value < from || value > to) {
      problems.add(RowProblem.error(column, "outside-the-netherlands"));
    }
    return value;
  }

  /** To five decimals, about a metre: what is stored. */
  private static boolean same(@Nullable PostcodeCentroid a, PostcodeCentroid b) {
    return a != null
        && Math.abs(a.latitude() - b.latitude()) < 0.000_006
        && Math.abs(a.longitude() - b.longitude()) < 0.000_006;
  }
}
