package nl.wsp.api.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.matching.MatchBodies.CriterionBody;
import nl.wsp.api.matching.MatchBodies.Excluded;
import nl.wsp.api.matching.MatchBodies.GapBody;
import nl.wsp.api.matching.MatchBodies.Item;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.matching.CriterionScore;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.Explainer;
import nl.wsp.matching.Gap;
import nl.wsp.matching.Match;
import nl.wsp.matching.Sentences;
import org.jspecify.annotations.Nullable;

/** Puts matches into words, as detailed as the reader may read them. */
final class MatchWording {
  private final Sentences sentences;
  private final Explainer explainer;

  MatchWording(Catalogue catalogue, LoadedLists lists, Locale language) {
    this.sentences = Sentences.in(language);
    this.explainer = new Explainer(sentences, new CatalogueLabels(catalogue, lists, language));
  }

  /** A candidate with all figures, for staff. */
  Item candidate(Match match, @Nullable String headline) {
    return item(match, UUID.fromString(match.candidateId()), null, headline, null);
  }

  /** A vacancy with all figures, for the person and his professionals. */
  Item vacancy(Match match, UUID vacancyId, String title, @Nullable String employerName) {
    return item(match, null, vacancyId, title, employerName);
  }

  /** A candidate as an employer may see him: past, deels or bespreken (domain §3). */
  Item coarse(Match match, UUID pseudonym) {
    return new Item(
        pseudonym,
        null,
        null,
        null,
        null,
        null,
        null,
        match.criteria().stream().map(this::coarse).toList(),
        null);
  }

  /** Counts per reason, in the order in which they are tested. */
  List<Excluded> excluded(Map<ExclusionReason, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Excluded(entry.getKey(), entry.getValue(), reason(entry.getKey())))
        .toList();
  }

  String reason(ExclusionReason reason) {
    return sentences.of(reason);
  }

  private Item item(
      Match match,
      @Nullable UUID candidateId,
      @Nullable UUID vacancyId,
      @Nullable String headline,
      @Nullable String employerName) {
    return new Item(
        candidateId,
        vacancyId,
        headline,
        employerName,
        match.score(),
        match.confidence(),
        match.trackScore(),
        match.criteria().stream().map(this::detailed).toList(),
        match.track().notes().stream().map(sentences::of).toList());
  }

  private CriterionBody detailed(CriterionScore score) {
    return new CriterionBody(
        score.criterion(),
        sentences.of(score.criterion()),
        score.asked(),
        score.value(),
        score.weight(),
        score.contribution(),
        score.knownShare(),
        null,
        explainer.explanation(score),
        score.gaps().stream().map(this::gap).toList());
  }

  private CriterionBody coarse(CriterionScore score) {
    return new CriterionBody(
        score.criterion(),
        sentences.of(score.criterion()),
        score.asked(),
        null,
        null,
        null,
        null,
        score.fit().orElse(null),
        explainer.coarse(score),
        null);
  }

  private GapBody gap(Gap gap) {
    return new GapBody(gap.kind().name(), gap.code(), gap.learnable(), explainer.gap(gap));
  }
}
