package nl.wsp.api.demo;

import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.wsp.api.demo.CvMaker.Person;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Occupation;
import nl.wsp.matching.OccupationSpell;

/** Writes what people say about themselves, in plain Dutch and without a name. */
final class CvText {
  private static final int MONTHS_IN_A_YEAR = 12;

  private static final List<String> STRENGTHS =
      List.of(
          "Ik kom op tijd en doe wat ik beloof.",
          "Ik leer graag nieuwe dingen.",
          "Ik werk het liefst samen met anderen.",
          "Ik werk rustig en precies.",
          "Ik houd van doorwerken en opruimen.",
          "Ik ben graag buiten bezig.",
          "Ik vraag het als ik iets niet weet.",
          "Ik help graag andere mensen.");

  private static final List<String> HOPES =
      List.of(
          "Ik zoek werk dicht bij huis.",
          "Ik wil graag een vaste begeleider op het werk.",
          "Ik wil rustig beginnen en daarna meer uren werken.",
          "Ik zoek een plek waar ik mag leren.",
          "Ik wil graag werken op tijden dat mijn kinderen op school zijn.",
          "Ik hoop op een leuk team.");

  private final Catalogue catalogue;

  CvText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String headline(Person person, List<OccupationSpell> done, Dice dice) {
    String wish = person.occupation().label().nl();
    long years = years(person.occupation(), done);
    if (years >= 2 && dice.chance(0.7)) {
      return "%s met %d jaar ervaring".formatted(wish, years);
    }
    return switch (dice.between(0, 3)) {
      case 0 -> "Wil graag werken als " + VacancyText.small(wish);
      case 1 -> "Zoekt werk: " + VacancyText.small(sector(person.occupation()));
      case 2 -> "Leert graag het werk van " + VacancyText.small(wish);
      default -> wish;
    };
  }

  String presentation(Person person, List<OccupationSpell> done, CvMaker.Hours hours, Dice dice) {
    StringBuilder text = new StringBuilder();
    long years = years(person.occupation(), done);
    String occupation = VacancyText.small(person.occupation().label().nl());
    if (years > 0) {
      text.append("Ik heb %d jaar gewerkt als %s. ".formatted(years, occupation));
    } else {
      text.append("Ik wil graag werken als ").append(occupation).append(". ");
    }
    String best = dice.pickEarly(person.occupation().competencies());
    text.append("Ik ben goed in: ")
        .append(VacancyText.small(catalogue.competencies().get(best).label().nl()))
        .append(". ")
        .append(dice.pick(STRENGTHS))
        .append(' ');
    if (hours.wanted() != null) {
      text.append("Ik wil ")
          .append(hours.wanted().toPlainString())
          .append(" uur per week werken. ");
    }
    return text.append(dice.pick(HOPES)).toString();
  }

  private String sector(Occupation occupation) {
    return catalogue.sectors().get(occupation.sectorCode()).label().nl();
  }

  /** Whole dated years in an occupation. */
  private static long years(Occupation occupation, List<OccupationSpell> done) {
    return done.stream()
            .filter(spell -> spell.code().equals(occupation.code()))
            .filter(spell -> spell.from() != null && spell.to() != null)
            .mapToLong(spell -> ChronoUnit.MONTHS.between(spell.from(), spell.to()))
            .sum()
        / MONTHS_IN_A_YEAR;
  }
}
