package nl.wsp.api.paper;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.matching.DayPart;
import org.jspecify.annotations.Nullable;

/** What forms about the person himself print: what he said before, with room to change it. */
@Singleton
class PaperForms {
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final List<String> PARTS = List.of("MORNING", "AFTERNOON", "EVENING", "NIGHT");

  private final JobSeekers people;
  private final CandidateSources sources;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final LoadedLists lists;

  PaperForms(
      JobSeekers people,
      CandidateSources sources,
      Accounts accounts,
      Catalogue catalogue,
      LoadedLists lists) {
    this.people = people;
    this.sources = sources;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /** An audience, and whether he consents to it today. */
  record Asked(String text, boolean given) {}

  /** The form of consents. */
  record ConsentForm(List<Asked> audiences) {}

  /** A part of the day, ticked or not for every day of the week. */
  record Row(String part, List<Boolean> days) {}

  /** A means of transport. */
  record Tick(String text, boolean ticked) {}

  /** The form of wishes; empty where nothing is known. */
  record WishesForm(
      List<String> occupations,
      String fewest,
      String most,
      String wanted,
      String current,
      List<String> days,
      List<Row> week,
      String maxTravelKm,
      List<Tick> transport,
      @Nullable LocalDate availableFrom) {}

  /** Every audience that a person can choose himself; an employer by name asks for it apart. */
  @Transactional
  ConsentForm consent(UUID jobSeekerId, Locale language) {
    Set<String> given =
        Optional.ofNullable(people.briefs(List.of(jobSeekerId)).get(jobSeekerId))
            .map(person -> person.audiences())
            .orElse(Set.of());
    List<Asked> asked = new ArrayList<>();
    for (Audience audience :
        List.of(Audience.COLLEAGUES, Audience.REGION, Audience.EMPLOYERS_PSEUDONYMOUS)) {
      asked.add(
          new Asked(
              Texts.of("cv", language, "audience." + audience.kind()),
              given.contains(audience.code())));
    }
    for (Accounts.Partner partner : accounts.partners()) {
      asked.add(
          new Asked(
              Texts.of("cv", language, "audience.PARTNER", partner.name()),
              given.contains(Audience.partner(partner.id()).code())));
    }
    return new ConsentForm(asked);
  }

  /** What he wants and can, as his CV says now. */
  @Transactional
  WishesForm wishes(UUID jobSeekerId, Locale language) {
    CvContent cv =
        Optional.ofNullable(sources.load(List.of(jobSeekerId)).get(jobSeekerId))
            .map(CandidateSource::cv)
            .orElse(CvContent.EMPTY);
    Optional<CvContent.HoursPerWeek> hours = Optional.ofNullable(cv.hoursPerWeek());
    return new WishesForm(
        stream(cv.occupationsWished()).map(code -> occupation(code, language)).toList(),
        number(hours.map(CvContent.HoursPerWeek::min).orElse(null)),
        number(hours.map(CvContent.HoursPerWeek::max).orElse(null)),
        number(cv.wantedHoursPerWeek()),
        number(cv.currentHoursPerWeek()),
        DAYS.stream().map(day -> Texts.of("paper", language, "day." + day)).toList(),
        week(cv.dayParts(), language),
        cv.maxTravelKm() == null ? "" : cv.maxTravelKm().toString(),
        Arrays.stream(CvContent.Transport.values())
            .map(
                means ->
                    new Tick(
                        Texts.of("paper", language, "transport." + means),
                        stream(cv.transport()).anyMatch(means::equals)))
            .toList(),
        cv.availableFrom());
  }

  private static List<Row> week(@Nullable List<DayPart> held, Locale language) {
    return PARTS.stream()
        .map(
            part ->
                new Row(
                    Texts.of("paper", language, "part." + part),
                    DAYS.stream()
                        .map(
                            day ->
                                stream(held).anyMatch(each -> each.name().equals(day + "_" + part)))
                        .toList()))
        .toList();
  }

  private String occupation(String code, Locale language) {
    return catalogue
        .occupations()
        .find(code)
        .map(found -> found.label().in(language))
        .or(() -> lists.occupationLabel(code))
        .orElse(code);
  }

  private static String number(@Nullable BigDecimal hours) {
    return hours == null ? "" : hours.stripTrailingZeros().toPlainString();
  }

  private static <T> Stream<T> stream(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
