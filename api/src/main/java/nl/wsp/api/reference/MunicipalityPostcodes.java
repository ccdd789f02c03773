package nl.wsp.api.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Which municipality of the region a postcode lies in; postcodes elsewhere are not known. */
@Singleton
public class MunicipalityPostcodes {
  private static final int HIGHEST = 9999;

  private final List<Range> ranges =
      CsvTable.bundled(
          "reference/municipality-postcodes.csv",
          row ->
              new Range(
                  row.text("code"),
                  row.integer("from", 1000, HIGHEST),
                  row.integer("until", 1000, HIGHEST)));

  /**
   * CBS code of the municipality.
   *
   * @param postcode begins with four digits
   */
  public Optional<String> municipalityOf(String postcode) {
    int digits = Integer.parseInt(postcode.substring(0, 4));
    return ranges.stream()
        .filter(range -> range.from() <= digits && digits <= range.until())
        .map(Range::code)
        .findFirst();
  }

  private record Range(String code, int from, int until) {}
}
