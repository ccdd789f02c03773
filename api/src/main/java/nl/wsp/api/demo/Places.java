package nl.wsp.api.demo;

import java.util.ArrayList;
import java.util.List;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CsvTable;
import nl.wsp.api.reference.Municipality;

/** Where invented people live and work. */
final class Places {
  /** From this many people on, they live all over the known postcodes. */
  private static final int MORE_THAN_A_PARTNERSHIP = 10_000;

  // letters that are never part of a forbidden pair (SA, SD, SS)
  private static final String LETTERS = "ABCDEGHJKLMNPRTVWXZ";

  /**
   * A place.
   *
   * @param postcode four digits
   */
  record Place(String postcode, String town, String municipality, int homes, int work) {}

  private final Weighted<Place> homes;
  private final Weighted<Place> work;

  Places(Catalogue catalogue, DemoSize size) {
    List<Place> places =
        CsvTable.bundled(
            "demo/places.csv",
            row ->
                new Place(
                    row.text("postcode"),
                    row.text("town"),
                    row.text("municipality"),
                    row.integer("weightHomes", 0, 1000),
                    row.integer("weightWork", 0, 1000)));
    List<Place> all =
        size.jobSeekers() > MORE_THAN_A_PARTNERSHIP ? everywhere(catalogue, places) : places;
    this.homes = Weighted.of(all, Place::homes);
    this.work = Weighted.of(all, Place::work);
  }

  private static List<Place> everywhere(Catalogue catalogue, List<Place> known) {
    List<String> municipalities =
        catalogue.municipalities().stream()
            .filter(Municipality::partnership)
            .map(Municipality::code)
            .toList();
    List<Place> all = new ArrayList<>(known);
    List<String> listed = known.stream().map(Place::postcode).toList();
    catalogue.postcodes().keySet().stream()
        .sorted()
        .filter(postcode -> !listed.contains(postcode))
        .forEach(
            postcode ->
                all.add(
                    new Place(
                        postcode,
                        "de regio",
                        municipalities.get(Integer.parseInt(postcode) % municipalities.size()),
                        5,
                        5)));
    return all;
  }

  Place home(Dice dice) {
    return homes.pick(dice);
  }

  /** A home in the places of one municipality, each as likely as the others. */
  Place homeIn(String municipality, Dice dice) {
    return dice.pick(
        homes.items().stream().filter(at -> at.municipality().equals(municipality)).toList());
  }

  Place work(Dice dice) {
    return work.pick(dice);
  }

  /** A full postcode in the place. */
  static String postcode(Place place, Dice dice) {
    return place.postcode() + letter(dice) + letter(dice);
  }

  private static char letter(Dice dice) {
    return LETTERS.charAt(dice.between(0, LETTERS.length() - 1));
  }
}
