package nl.wsp.api.instrument.toolbox;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wsp.api.instrument.toolbox.ToolboxFile.Sentences;
import nl.wsp.api.instrument.toolbox.ToolboxFile.Version;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Label;
import nl.wsp.api.reference.Municipality;
import nl.wsp.api.reference.WageValueProfile;
import nl.wsp.matching.instrument.Fact;
import nl.wsp.matching.instrument.Facts;
import nl.wsp.matching.instrument.InstrumentRule;
import nl.wsp.matching.instrument.Outcome.Reason;
import nl.wsp.matching.instrument.RuleBook;
import nl.wsp.matching.instrument.RuleBook.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of the region and who qualifies for them, by dated rules. Nothing that is asked
 * here is kept.
 */
@Singleton
public class Toolbox {
  private static final String BUNDLED = "/instruments/toolbox.yaml";

  private final RuleBook rules;
  private final Map<InstrumentRule, Instrument> instruments;
  private final Map<String, Sentences> sentences;
  private final String region;
  private final Catalogue catalogue;

  Toolbox(Catalogue catalogue, ToolboxSettings settings) {
    ToolboxFile file = bundled();
    if (!settings.extraFile().isBlank()) {
      add(file, Path.of(settings.extraFile()));
    }
    this.rules = new RuleBook(file.versions().stream().map(Version::rule).toList(), file.forAll());
    this.instruments = new HashMap<>();
    file.versions().forEach(version -> instruments.put(version.rule(), version.instrument()));
    this.sentences = file.sentences();
    this.region = file.region();
    this.catalogue = catalogue;
    check();
  }

  /**
   * What somebody qualifies for.
   *
   * @param facts what is known; what is absent is unknown
   * @param municipality CBS code of the municipality that pays; null: what the region offers
   * @return every instrument in force on the day, in the order of the toolbox
   */
  public List<InstrumentAdvice> advise(Facts facts, LocalDate date, @Nullable String municipality) {
    String profile = profileOf(facts).map(WageValueProfile::code).orElse(null);
    return rules.advise(facts, date, municipality, profile).stream().map(this::worded).toList();
  }

  /** The wage-value profile of these facts; empty while the wage value is not known. */
  public Optional<WageValueProfile> profileOf(Facts facts) {
    return facts.known().get(Fact.WAGE_VALUE_PERCENT) instanceof BigDecimal percent
        ? catalogue.wageValueProfiles().all().stream()
            .filter(profile -> profile.covers(percent))
            .findFirst()
        : Optional.empty();
  }

  /** The instruments in force on a day, a municipality's own version before the region's. */
  public List<Instrument> inForce(LocalDate date, @Nullable String municipality) {
    return rules.inForce(date, municipality).stream().map(this::instrumentOf).toList();
  }

  /** Name of the labour-market region whose instruments these are. */
  public String region() {
    return region;
  }

  /** Municipalities of the region. */
  public List<Municipality> municipalities() {
    return catalogue.municipalities().all().stream()
        .filter(each -> each.region().equals(region))
        .toList();
  }

  private InstrumentAdvice worded(Advice advice) {
    List<Label> reasons =
        advice.outcome().reasons().stream().map(this::wordsOf).filter(Objects::nonNull).toList();
    return new InstrumentAdvice(
        instrumentOf(advice.rule()),
        advice.outcome().verdict(),
        reasons,
        advice.outcome().missing(),
        advice.advised(),
        advice.deviates());
  }

  /** What is unknown is worded by the missing facts, not here. */
  private @Nullable Label wordsOf(Reason reason) {
    Sentences words = Objects.requireNonNull(sentences.get(reason.condition()));
    return switch (reason.verdict()) {
      case YES -> words.holds();
      case NO -> words.fails();
      case DEPENDS -> null;
    };
  }

  private Instrument instrumentOf(InstrumentRule rule) {
    return Objects.requireNonNull(instruments.get(rule));
  }

  private void check() {
    for (InstrumentRule rule : instruments.keySet()) {
      if (rule.municipality() != null
          && municipalities().stream().noneMatch(each -> each.code().equals(rule.municipality()))) {
        throw new IllegalArgumentException(
            rule.code() + ": " + rule.municipality() + " is not in " + region);
      }
      for (String profile : rule.advisedFor()) {
        if (catalogue.wageValueProfiles().find(profile).isEmpty()) {
          throw new IllegalArgumentException(rule.code() + ": no profile " + profile);
        }
      }
    }
  }

  private static ToolboxFile bundled() {
    try (InputStream file = Objects.requireNonNull(Toolbox.class.getResourceAsStream(BUNDLED))) {
      return new ToolboxFile().add(BUNDLED, new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void add(ToolboxFile file, Path path) {
    try (var reader = Files.newBufferedReader(path)) {
      file.add(String.valueOf(path.getFileName()), reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
