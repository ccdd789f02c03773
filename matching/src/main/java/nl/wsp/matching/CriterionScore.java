package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a match.
 *
 * @param criterion which
 * @param asked whether the vacancy asks it; if not, everything else is 0 or empty
 * @param value in [0, 1], unknown parts at their prior
 * @param weight weight in the model
 * @param contribution points of the score, two decimals
 * @param knownShare share of the asked parts that are known, 0-1
 * @param coarseFit the employer's view, null when not asked
 * @param parts what the value is made of, in a fixed order
 * @param gaps what is missing, too low or unknown
 */
public record CriterionScore(
    Criterion criterion,
    boolean asked,
    double value,
    double weight,
    double contribution,
    double knownShare,
    @Nullable Fit coarseFit,
    List<MatchPart> parts,
    List<Gap> gaps) {
  /** Copies the lists. */
  public CriterionScore {
    requireNonNull(criterion, "criterion");
    parts = List.copyOf(parts);
    gaps = List.copyOf(gaps);
  }

  /** The employer's view of this criterion, empty when not asked. */
  public Optional<Fit> fit() {
    return Optional.ofNullable(coarseFit);
  }

  /** Whether every asked part is known. */
  public boolean known() {
    return asked && knownShare == 1;
  }
}
