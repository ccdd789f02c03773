package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the score as data, under a version. Two models with the same version must be
 * equal: stored rankings name the version they were made by.
 *
 * @param version version, such as {@code 2026.1}
 * @param weights weight of each criterion, 0 or more
 * @param priors what an unknown part counts for, by criterion, 0-1
 * @param competency rules of the competencies
 * @param occupation rules of occupation and wish
 * @param travelFullUpToShare share of the person's limit up to which travel counts in full, 0-1
 * @param maxMonthsAfterStart months after the start from which availability excludes
 * @param track rules of the tracks
 * @param fit thresholds of the employer's coarse view
 */
public record ScoringModel(
    String version,
    Map<Criterion, Double> weights,
    Map<Criterion, Double> priors,
    CompetencyRules competency,
    OccupationRules occupation,
    double travelFullUpToShare,
    int maxMonthsAfterStart,
    TrackRules track,
    FitThresholds fit) {

  private static final String STANDARD = "scoring-model-2026.1.properties";

  /**
   * How competencies count.
   *
   * @param essentialImportance importance of an essential one
   * @param desiredImportance importance of a desired one
   * @param noEvidence factor when nobody said, 0-1
   * @param evidence factor per kind of evidence, 0-1
   * @param relatedCap most that a related competency is worth, 0-1
   * @param listedFloor least that a listed level of 1 or more is worth; at least the prior
   */
  public record CompetencyRules(
      double essentialImportance,
      double desiredImportance,
      double noEvidence,
      Map<Evidence, Double> evidence,
      double relatedCap,
      double listedFloor) {
    /** Copies the map. */
    public CompetencyRules {
      evidence = Map.copyOf(evidence);
    }

    double evidenceFactor(@Nullable Evidence held) {
      return held == null ? noEvidence : evidence.getOrDefault(held, noEvidence);
    }
  }

  /**
   * What occupation and wish are worth, 0-1.
   *
   * @param wished the person wishes the occupation
   * @param done done for {@code doneMinMonths} or longer
   * @param doneUndated done, not known how long
   * @param wishedSector the person wishes the sector
   * @param doneMinMonths months
   */
  public record OccupationRules(
      double wished, double done, double doneUndated, double wishedSector, int doneMinMonths) {}

  /**
   * Track score = {@code scoreShare} × score + {@code points} × t.
   *
   * @param wageValueDefinitive t of a definitive wage value
   * @param wageValueIndication t of an indication
   * @param wageValueNone t without wage value
   * @param partTimeUnknown t when the hour fit is not known
   * @param fullTimeHours hours a week from which a contract is full-time
   * @param defaultContractMonths contract length when the vacancy gives none
   */
  public record TrackRules(
      double scoreShare,
      double points,
      double wageValueDefinitive,
      double wageValueIndication,
      double wageValueNone,
      double partTimeUnknown,
      double fullTimeHours,
      int defaultContractMonths) {}

  /**
   * When the employer reads "past", "deels" or "bespreken".
   *
   * @param fitsFrom least value that fits
   * @param partlyFrom least value that fits partly
   * @param minKnownShare least known share for either
   */
  public record FitThresholds(double fitsFrom, double partlyFrom, double minKnownShare) {
    /** The coarse view of an asked criterion, its value taken at two decimals. */
    public Fit of(double exactValue, double knownShare) {
      double value = Rounding.twoDecimals(exactValue);
      if (knownShare <= 0 || knownShare < minKnownShare || value < partlyFrom) {
        return Fit.DISCUSS;
      }
      return value >= fitsFrom ? Fit.FITS : Fit.PARTLY;
    }
  }

  /** Checks every range. */
  public ScoringModel {
    requireNonNull(version, "version");
    weights = complete(weights, "weight", Double.MAX_VALUE);
    priors = complete(priors, "prior", 1);
    double alwaysAsked =
        weights.get(Criterion.HOURS)
            + weights.get(Criterion.OCCUPATION)
            + weights.get(Criterion.TRAVEL);
    if (!(alwaysAsked > 0)) {
      throw new IllegalArgumentException("the criteria that are always asked have no weight");
    }
    if (competency.listedFloor() < priors.get(Criterion.COMPETENCIES)
        || competency.relatedCap() < competency.listedFloor()) {
      throw new IllegalArgumentException("not prior <= listedFloor <= relatedCap");
    }
    if (!(competency.desiredImportance() > 0 && competency.essentialImportance() > 0)) {
      throw new IllegalArgumentException("importance must be above 0");
    }
    if (!(travelFullUpToShare >= 0 && travelFullUpToShare < 1)) {
      throw new IllegalArgumentException("travel.fullUpToShare outside [0, 1)");
    }
    if (Math.abs(100 * track.scoreShare() + track.points() - 100) > 1e-9) {
      throw new IllegalArgumentException("track score does not reach 100");
    }
  }

  /** The model in force, read from the resource that ships with this class. */
  public static ScoringModel standard() {
    return Standard.MODEL;
  }

  /**
   * A model from properties; the standard resource shows the names.
   *
   * @throws IllegalArgumentException naming a missing, unreadable or impossible number
   */
  public static ScoringModel of(Properties properties) {
    Numbers numbers = new Numbers(properties);
    Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    Map<Criterion, Double> priors = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      weights.put(criterion, numbers.number("weight." + criterion));
      priors.put(criterion, numbers.share("prior." + criterion));
    }
    return new ScoringModel(
        numbers.text("version"),
        weights,
        priors,
        competencyRules(numbers),
        new OccupationRules(
            numbers.share("occupation.wished"),
            numbers.share("occupation.done"),
            numbers.share("occupation.doneUndated"),
            numbers.share("occupation.wishedSector"),
            numbers.whole("occupation.doneMinMonths")),
        numbers.share("travel.fullUpToShare"),
        numbers.whole("exclusion.maxMonthsAfterStart"),
        trackRules(numbers),
        new FitThresholds(
            numbers.share("fit.fitsFrom"),
            numbers.share("fit.partlyFrom"),
            numbers.share("fit.minKnownShare")));
  }

  private static CompetencyRules competencyRules(Numbers numbers) {
    Map<Evidence, Double> evidence = new EnumMap<>(Evidence.class);
    for (Evidence kind : Evidence.values()) {
      evidence.put(kind, numbers.share("competency.evidence." + kind));
    }
    return new CompetencyRules(
        numbers.number("competency.importance.essential"),
        numbers.number("competency.importance.desired"),
        numbers.share("competency.evidence.none"),
        evidence,
        numbers.share("competency.relatedCap"),
        numbers.share("competency.listedFloor"));
  }

  private static TrackRules trackRules(Numbers numbers) {
    return new TrackRules(
        numbers.share("track.scoreShare"),
        numbers.number("track.points"),
        numbers.share("track.wageCostSubsidy.definitive"),
        numbers.share("track.wageCostSubsidy.indication"),
        numbers.share("track.wageCostSubsidy.none"),
        numbers.share("track.partTime.unknown"),
        numbers.number("track.partTime.fullTimeHours"),
        numbers.whole("track.sroi.defaultContractMonths"));
  }

  private static Map<Criterion, Double> complete(
      Map<Criterion, Double> map, String name, double max) {
    for (Criterion criterion : Criterion.values()) {
      Double value = map.get(criterion);
      if (value == null || !(value >= 0 && value <= max)) {
        throw new IllegalArgumentException(name + "." + criterion);
      }
    }
    return Map.copyOf(map);
  }

  private record Numbers(Properties properties) {
    String text(String name) {
      String value = properties.getProperty(name);
      if (value == null) {
        throw new IllegalArgumentException(name + " is missing");
      }
      return value.strip();
    }

    double number(String name) {
      try {
        double value = Double.parseDouble(text(name));
        if (!(value >= 0) || Double.isInfinite(value)) {
          throw new IllegalArgumentException(name + " is below 0");
        }
        return value;
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " is not a number", e);
      }
    }

    double share(String name) {
      double value = number(name);
      if (value > 1) {
        throw new IllegalArgumentException(name + " is above 1");
      }
      return value;
    }

    int whole(String name) {
      double value = number(name);
      if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(name + " is not a whole number");
      }
      return (int) value;
    }
  }

  /** Reads the standard model once, when it is first asked. */
  private static final class Standard {
    static final ScoringModel MODEL = read();

    private static ScoringModel read() {
      try (InputStream in = ScoringModel.class.getResourceAsStream(STANDARD)) {
        Properties properties = new Properties();
        properties.load(
            new InputStreamReader(requireNonNull(in, STANDARD), StandardCharsets.UTF_8));
        return of(properties);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
