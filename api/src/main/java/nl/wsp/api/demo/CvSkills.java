package nl.wsp.api.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.api.demo.CvMaker.Person;
import nl.wsp.api.reference.Occupation;
import nl.wsp.matching.Credential;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.HeldCompetency;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/** What somebody can: competencies from work done and wished, languages, licences, certificates. */
final class CvSkills {
  private static final List<String> MOTHER_TONGUES =
      List.of(
          "ary", "tr", "ar", "rif", "pl", "pap", "srn", "so", "ti", "fa", "prs", "uk", "bg", "ur",
          "hns", "es", "pt", "zh", "ku", "fr");

  private static final List<String> MOTHER_TONGUES_OF_STATUS_HOLDERS =
      List.of("ar", "ti", "prs", "fa", "ku", "so", "uk", "ps", "tr");

  private static final List<String> COMMON_CERTIFICATES =
      List.of("CERT-vca", "CERT-bhv", "CERT-heftruck", "CERT-haccp");

  private static final int SKILLED_MONTHS = 36;
  private static final int BASIC_MONTHS = 9;

  private final World world;

  CvSkills(World world) {
    this.world = world;
  }

  List<HeldCompetency> competencies(Person person, List<OccupationSpell> done, Dice dice) {
    Map<String, HeldCompetency> held = new LinkedHashMap<>();
    for (OccupationSpell spell : done) {
      Occupation occupation = world.market().occupation(spell.code());
      int usual = levelAfter(spell);
      for (String code : dice.some(occupation.competencies(), dice.between(2, 5))) {
        held.putIfAbsent(code, held(code, usual + dice.between(-1, 1), dice));
      }
    }
    for (String code : dice.some(person.occupation().competencies(), dice.between(1, 3))) {
      held.putIfAbsent(code, held(code, dice.between(1, 2), dice));
    }
    for (String code : dice.some(world.market().generalCompetencies(), dice.between(1, 3))) {
      held.putIfAbsent(code, held(code, dice.between(2, 4), dice));
    }
    if (dice.chance(0.06)) {
      String code = dice.pick(world.market().near(person.occupation(), dice).competencies());
      held.putIfAbsent(code, new HeldCompetency(code, 0, Evidence.SELF));
    }
    return List.copyOf(held.values());
  }

  private static int levelAfter(OccupationSpell spell) {
    if (spell.from() == null || spell.to() == null) {
      return 2;
    }
    long months = ChronoUnit.MONTHS.between(spell.from(), spell.to());
    return months >= SKILLED_MONTHS ? 4 : months >= BASIC_MONTHS ? 3 : 2;
  }

  private static HeldCompetency held(String code, int level, Dice dice) {
    return new HeldCompetency(
        code, dice.chance(0.05) ? null : Math.clamp(level, 1, 5), evidence(dice));
  }

  private static @Nullable Evidence evidence(Dice dice) {
    double thrown = dice.fraction();
    return thrown < 0.45
        ? Evidence.SELF
        : thrown < 0.9 ? Evidence.CONSULTANT : thrown < 0.95 ? Evidence.TESTED : null;
  }

  List<SpokenLanguage> languages(Person person, Dice dice) {
    List<SpokenLanguage> spoken = new ArrayList<>();
    boolean other = person.statusHolder() || dice.chance(0.42);
    LanguageLevel dutch =
        person.statusHolder()
            ? level(LanguageLevel.A1, LanguageLevel.B1, dice)
            : other
                ? level(LanguageLevel.A2, LanguageLevel.C1, dice)
                : level(LanguageLevel.B2, LanguageLevel.C2, dice);
    spoken.add(new SpokenLanguage("nl", dutch));
    if (other) {
      List<String> tongues =
          person.statusHolder() ? MOTHER_TONGUES_OF_STATUS_HOLDERS : MOTHER_TONGUES;
      spoken.add(new SpokenLanguage(dice.pick(tongues), LanguageLevel.C2));
    }
    if (dice.chance(0.4)) {
      spoken.add(new SpokenLanguage("en", level(LanguageLevel.A1, LanguageLevel.C1, dice)));
    }
    return spoken;
  }

  private static LanguageLevel level(LanguageLevel lowest, LanguageLevel highest, Dice dice) {
    return LanguageLevel.values()[dice.between(lowest.ordinal(), highest.ordinal())];
  }

  List<Credential> licences(Person person, Dice dice) {
    Map<String, Credential> licences = new LinkedHashMap<>();
    for (String required : person.occupation().licences()) {
      licences.put(required, credential(required, dice.chance(0.6), 0.02, dice));
    }
    boolean drives = licences.values().stream().anyMatch(each -> Boolean.TRUE.equals(each.held()));
    if (drives || dice.chance(0.45)) {
      licences.put("B", credential("B", true, 0.03, dice));
    } else if (dice.chance(0.6)) {
      licences.putIfAbsent("B", new Credential("B", false, null));
    }
    if (dice.chance(0.07)) {
      licences.put("AM", credential("AM", true, 0, dice));
    }
    return List.copyOf(licences.values());
  }

  List<Credential> certificates(Person person, Dice dice) {
    Map<String, Credential> certificates = new LinkedHashMap<>();
    for (String usual : person.occupation().certificates()) {
      if (dice.chance(0.7)) {
        certificates.put(usual, credential(usual, dice.chance(0.75), 0.12, dice));
      }
    }
    for (String common : COMMON_CERTIFICATES) {
      if (dice.chance(0.05)) {
        certificates.putIfAbsent(common, credential(common, true, 0.15, dice));
      }
    }
    return List.copyOf(certificates.values());
  }

  private Credential credential(String code, boolean held, double expired, Dice dice) {
    if (!held) {
      return new Credential(code, false, null);
    }
    LocalDate until =
        dice.chance(expired)
            ? world.daysAgo(dice.between(1, 400))
            : dice.chance(0.6) ? world.today().plusDays(dice.between(30, 3000)) : null;
    return new Credential(code, true, until);
  }
}
