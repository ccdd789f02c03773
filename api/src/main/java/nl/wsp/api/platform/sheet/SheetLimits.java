package nl.wsp.api.platform.sheet;

/**
 * What a file that somebody sends may be at most.
 *
 * @param bytes size of the file as it comes
 * @param unpackedBytes size of a workbook once unpacked, all its parts together
 * @param rows rows with something in them, the header not counted
 * @param columns columns of the header
 * @param cellLength characters in one cell
 */
public record SheetLimits(int bytes, long unpackedBytes, int rows, int columns, int cellLength) {
  /** A list that a person filled in by hand. */
  public static final SheetLimits BY_HAND =
      new SheetLimits(2_000_000, 40_000_000, 1_000, 100, 4_000);
}
