package nl.wsp.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a match into plain sentences (Dutch at B1, or English). For staff and the job seeker; an
 * employer reads only {@link #coarse}.
 */
public final class Explainer {
  private final Sentences sentences;
  private final Labels labels;

  /** Explains in the language of the sentences. */
  public Explainer(Sentences sentences, Labels labels) {
    this.sentences = sentences;
    this.labels = labels;
  }

  /** One sentence per part of a criterion; "not asked" when the vacancy does not ask it. */
  public List<String> explain(CriterionScore score) {
    if (!score.asked()) {
      return List.of(say("criterion.notAsked"));
    }
    return score.parts().stream().map(this::part).toList();
  }

  /** All of {@link #explain} as one text. */
  public String explanation(CriterionScore score) {
    return String.join(" ", explain(score));
  }

  /** The coarse view for an employer: fits, partly or to be discussed, or not asked. */
  public String coarse(CriterionScore score) {
    return score.fit().map(sentences::of).orElseGet(() -> say("criterion.notAsked"));
  }

  /** What is missing, too low or unknown, and whether it can be learned. */
  public String gap(Gap gap) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(subject(gap));
    arguments.add(level(gap.criterion(), gap.asked()));
    arguments.add(level(gap.criterion(), gap.present()));
    String key = "gap." + gap.criterion() + "." + gap.kind();
    if (gap.criterion() == Criterion.HOURS && gap.code() != null) {
      key = "gap.HOURS.dayParts." + gap.kind();
    }
    String sentence = sentences.format(key, arguments);
    return Boolean.TRUE.equals(gap.learnable()) && gap.kind() != Gap.Kind.UNKNOWN
        ? sentence + " " + say("gap.learnable")
        : sentence;
  }

  private String part(MatchPart part) {
    return switch (part) {
      case MatchPart.CompetencyPart competency -> competency(competency);
      case MatchPart.DemandPart demand -> demand(demand);
      case MatchPart.HoursPart hours -> hours(hours);
      case MatchPart.DayPartsPart dayParts -> dayParts(dayParts);
      case MatchPart.OccupationPart occupation -> occupation(occupation);
      case MatchPart.TravelPart travel -> travel(travel);
      case MatchPart.LanguagePart language -> language(language);
      case MatchPart.EducationPart education -> education(education);
    };
  }

  private String competency(MatchPart.CompetencyPart part) {
    String label = labels.competency(part.code());
    String key = "part.competency." + part.basis();
    String related = part.relatedCode() == null ? "" : labels.competency(part.relatedCode());
    if (part.basis() == MatchPart.CompetencyBasis.OWN) {
      if (part.level() == null) {
        key += ".noLevel";
      } else if (part.askedLevel() == null) {
        key += ".anyLevel";
      }
    }
    return say(
        key,
        label,
        orBlank(part.level()),
        orBlank(part.askedLevel()),
        say("evidence." + (part.evidence() == null ? "none" : part.evidence().name())),
        related);
  }

  private String demand(MatchPart.DemandPart part) {
    String key =
        "part.demand." + (part.known() ? part.value() >= 1 ? "fits" : "exceeds" : "unknown");
    return say(key, say("demand." + part.demand()), part.asked(), orBlank(part.suits()));
  }

  private String hours(MatchPart.HoursPart part) {
    if (!part.known()) {
      return say("part.hours.unknown");
    }
    Double wanted = part.wanted();
    Double contract = part.contract();
    return contract == null || wanted == null
        ? say("part.hours.impossible")
        : say("part.hours.known", wanted, contract);
  }

  private String dayParts(MatchPart.DayPartsPart part) {
    DayParts possible = part.possible();
    if (possible == null) {
      return say("part.dayParts.unknown");
    }
    return part.value() >= 1
        ? say("part.dayParts.all")
        : say("part.dayParts.some", possible.size(), part.required().size());
  }

  private String occupation(MatchPart.OccupationPart part) {
    String code = part.code();
    String label = "";
    if (code != null) {
      label =
          part.basis() == MatchPart.OccupationBasis.WISHED_SECTOR
              ? labels.sector(code)
              : labels.occupation(code);
    }
    return say("part.occupation." + part.basis(), label);
  }

  private String travel(MatchPart.TravelPart part) {
    Double distanceKm = part.distanceKm();
    Double limitKm = part.limitKm();
    if (!part.known() || limitKm == null) {
      return say("part.travel.unknown");
    }
    if (limitKm == 0) {
      return say(part.value() >= 1 ? "part.travel.samePostcode" : "part.travel.otherPostcode");
    }
    return say("part.travel.known", distanceKm == null ? 0 : distanceKm, limitKm);
  }

  private String language(MatchPart.LanguagePart part) {
    String label = labels.language(part.code());
    LanguageLevel level = part.level();
    String asked = part.asked() == null ? LanguageLevel.A1.name() : part.asked().name();
    if (level == null) {
      return say("part.language.unknown", label, asked);
    }
    return level == LanguageLevel.NONE
        ? say("part.language.none", label, asked)
        : say("part.language.known", label, level.name(), asked);
  }

  private String education(MatchPart.EducationPart part) {
    Integer level = part.level();
    if (level == null) {
      return say("part.education.unknown", part.asked());
    }
    return say(
        part.byExperience() ? "part.education.experience" : "part.education.diploma",
        level,
        part.asked());
  }

  private String subject(Gap gap) {
    String code = gap.code();
    if (code == null) {
      return "";
    }
    return switch (gap.criterion()) {
      case COMPETENCIES -> labels.competency(code);
      case TASK_DEMANDS -> say("demand." + code);
      case LANGUAGE -> labels.language(code);
      case HOURS -> gap.kind() == Gap.Kind.UNKNOWN ? "" : dayPart(code);
      case OCCUPATION, TRAVEL, EDUCATION -> code;
    };
  }

  private String dayPart(String code) {
    int split = code.indexOf('_');
    return say("day." + code.substring(0, split)) + say("part." + code.substring(split + 1));
  }

  private static Object level(Criterion criterion, @Nullable Double level) {
    if (level == null) {
      return "-";
    }
    return criterion == Criterion.LANGUAGE
        ? LanguageLevel.values()[level.intValue()].name()
        : level;
  }

  private static Object orBlank(@Nullable Integer level) {
    return level == null ? "" : level;
  }

  private String say(String key, Object... arguments) {
    return sentences.format(key, List.of(arguments));
  }
}
