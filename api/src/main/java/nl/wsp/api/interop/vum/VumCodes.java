package nl.wsp.api.interop.vum;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Certificate;
import nl.wsp.api.reference.ConceptDictionary;
import nl.wsp.matching.LanguageLevel;
import org.jspecify.annotations.Nullable;

/** Codes of the national data standard 1.5 in our words. Empty is unknown or not one of ours. */
@Singleton
final class VumCodes {
  static final int YES = 1;
  static final int NO = 2;

  private static final int MAX_LEVEL = 6;
  private static final Pattern WORDS_OF_A_COURSE =
      Pattern.compile("\\b(cursus|certificaat|diploma|opleiding|training)\\b");

  private final Catalogue catalogue;
  private final Map<String, String> certificates = new HashMap<>();

  VumCodes(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Certificate certificate : catalogue.certificates().all()) {
      certificates.put(course(certificate.label().nl()), certificate.code());
      certificate.synonyms().forEach(name -> certificates.put(course(name), certificate.code()));
    }
  }

  /**
   * Level of speaking. The standard has three steps above none and no relation to CEFR; "fair" is
   * gets by (B1), "good" speaks fluently (B2), "excellent" speaks very well (C1).
   */
  static Optional<LanguageLevel> speaking(@Nullable Integer code) {
    return switch (code) {
      case 1 -> Optional.of(LanguageLevel.NONE);
      case 2 -> Optional.of(LanguageLevel.B1);
      case 3 -> Optional.of(LanguageLevel.B2);
      case 4 -> Optional.of(LanguageLevel.C1);
      case null, default -> Optional.empty();
    };
  }

  /** Our code of a language of ISO 639-3. */
  Optional<String> language(String iso6393) {
    return catalogue.language(iso6393).map(language -> language.code());
  }

  /**
   * Languages with the highest level of speaking named for each; what is unknown is reported.
   *
   * @param field pointer of the list
   */
  Map<String, Optional<LanguageLevel>> languages(
      List<VumPart.Language> given, String field, VumRow row) {
    Map<String, Optional<LanguageLevel>> spoken = new LinkedHashMap<>();
    for (VumPart.Language language : given) {
      Optional<String> code = Optional.ofNullable(language.codeTaal()).flatMap(this::language);
      Optional<LanguageLevel> level = speaking(language.codeNiveauTaalbeheersingMondeling());
      if (code.isEmpty()) {
        row.add(RowProblem.warning(field + "/*/codeTaal", "language-unknown"));
      } else {
        spoken.merge(code.get(), level, VumCodes::higher);
      }
      if (level.isEmpty()) {
        row.add(RowProblem.note(field + "/*/codeNiveauTaalbeheersingMondeling", "level-unknown"));
      }
    }
    return spoken;
  }

  private static Optional<LanguageLevel> higher(
      Optional<LanguageLevel> a, Optional<LanguageLevel> b) {
    return a.isPresent() && (b.isEmpty() || a.get().compareTo(b.get()) >= 0) ? a : b;
  }

  /** Work and thinking level 1-6, the same scale as ours; 0 and 7 are not applicable, unknown. */
  static Optional<Integer> workLevel(@Nullable Integer code) {
    return code == null || code < 1 || code > MAX_LEVEL ? Optional.empty() : Optional.of(code);
  }

  /**
   * Work and thinking level of an education: primary 2, vmbo 3, havo, vwo and mbo 4, hbo 5, wo 6.
   */
  static Optional<Integer> educationLevel(@Nullable Integer code) {
    return switch (code) {
      case 1 -> Optional.of(2);
      case 2 -> Optional.of(3);
      case 3, 4 -> Optional.of(4);
      case 5 -> Optional.of(5);
      case 6 -> Optional.of(6);
      case null, default -> Optional.empty();
    };
  }

  /**
   * SBI code as text. The standard writes it as a number, so 0111 comes as 111; read as it stands
   * when that begins with a known division, else with its zero.
   */
  Optional<String> sector(int number) {
    String digits = Integer.toString(number);
    String padded = "0" + digits;
    if (isDivision(digits) && digits.length() != 3) {
      return Optional.of(digits);
    }
    if (isDivision(padded)) {
      return Optional.of(padded);
    }
    return isDivision(digits) ? Optional.of(digits) : Optional.empty();
  }

  private boolean isDivision(String code) {
    return code.length() >= 2 && catalogue.sectors().contains(code.substring(0, 2));
  }

  /** One of our certificates that a course is named after. */
  Optional<String> certificate(String course) {
    return Optional.ofNullable(certificates.get(course(course)));
  }

  private static String course(String name) {
    return WORDS_OF_A_COURSE
        .matcher(ConceptDictionary.normalise(name))
        .replaceAll("")
        .strip()
        .replaceAll(" +", " ");
  }
}
