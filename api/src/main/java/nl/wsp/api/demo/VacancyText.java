package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Occupation;

/** Writes vacancies in plain Dutch. */
final class VacancyText {
  private static final int PART_TIME_BELOW = 30;

  private static final List<String> OFFERS =
      List.of(
          "Je wordt ingewerkt door een vaste collega.",
          "Ervaring is fijn, maar je kunt het ook bij ons leren.",
          "Je werkt in een klein team met een vaste begeleider.",
          "We kijken samen welke taken bij je passen.",
          "Je krijgt werkkleding en reiskosten van ons.",
          "Na een half jaar bespreken we of je meer uren wilt.",
          "Je start rustig en bouwt je uren op.",
          "Je kunt bij ons een certificaat of diploma halen.");

  private static final List<String> INVITATIONS =
      List.of(
          "Twijfel je? Kom een ochtend meelopen.",
          "Past niet alles? Neem toch contact op.",
          "Vraag je consulent om een kennismaking.",
          "We maken graag kennis met een kop koffie.");

  private VacancyText() {}

  static String title(Occupation occupation, BigDecimal hoursMax, Dice dice) {
    String name =
        dice.chance(0.3) ? capital(dice.pickEarly(occupation.synonyms())) : occupation.label().nl();
    if (hoursMax.intValue() < PART_TIME_BELOW && dice.chance(0.3)) {
      return name + " (deeltijd)";
    }
    return dice.chance(0.15) ? name + " " + hoursMax.toPlainString() + " uur" : name;
  }

  static String description(
      Catalogue catalogue,
      Occupation occupation,
      EmployerMaker.Core employer,
      VacancyMaker.Hours hours,
      Dice dice) {
    StringBuilder text = new StringBuilder();
    text.append(employer.name())
        .append(" in ")
        .append(employer.place().town())
        .append(" zoekt een ")
        .append(small(occupation.label().nl()))
        .append(".\n\nWat ga je doen?\n");
    for (String code : dice.some(occupation.competencies(), 3)) {
      text.append("- ").append(catalogue.competencies().get(code).description().nl()).append('\n');
    }
    text.append("\nJe werkt ").append(hours(hours)).append(" uur per week, ");
    text.append(small(catalogue.workingTimes().get(occupation.workingTimes()).label().nl()))
        .append(". ")
        .append(String.join(" ", dice.some(OFFERS, 2)))
        .append("\n\n")
        .append(dice.pick(INVITATIONS));
    return text.toString();
  }

  private static String hours(VacancyMaker.Hours hours) {
    String max = hours.max().toPlainString();
    return hours.min().equals(hours.max()) ? max : hours.min().toPlainString() + " tot " + max;
  }

  /** Without a capital, unless it is an abbreviation. */
  static String small(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return abbreviation
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
