package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Entries;
import nl.wsp.api.reference.Entry;
import nl.wsp.api.reference.LoadedLists;
import org.jspecify.annotations.Nullable;

/**
 * A letter that introduces a person to an employer without saying who he is. It holds only what
 * comes from lists of codes: a free text may hold a name, so headline and story stay out; so do
 * place, work conditions, benefit, wage value and everything else that tells about a group.
 */
@Singleton
class IntroductionLetter {
  private static final int MOST_COMPETENCIES = 8;
  private static final int MOST_OCCUPATIONS = 4;

  private final JobOpenings openings;
  private final Employers employers;
  private final Accounts accounts;
  private final Documents documents;
  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final Clock clock;

  IntroductionLetter(
      JobOpenings openings,
      Employers employers,
      Accounts accounts,
      Documents documents,
      Catalogue catalogue,
      LoadedLists lists,
      Clock clock) {
    this.openings = openings;
    this.employers = employers;
    this.accounts = accounts;
    this.documents = documents;
    this.catalogue = catalogue;
    this.lists = lists;
    this.clock = clock;
  }

  /** What the letter prints; nothing of it is a text that somebody wrote about himself. */
  record Letter(
      String reference,
      LocalDate day,
      String employerName,
      String writerName,
      @Nullable String writerPhone,
      @Nullable String writerEmail,
      List<String> occupationsWished,
      List<String> occupationsDone,
      List<Skill> skills,
      @Nullable String hours,
      List<String> dayParts,
      List<String> languages,
      List<String> licences,
      List<String> certificates,
      @Nullable LocalDate availableFrom) {}

  /** A competency with its level in words. */
  record Skill(String name, @Nullable String level) {}

  /**
   * The letter as PDF.
   *
   * @throws nl.wsp.api.platform.problem.Problem 404, 403 as the opening; 422 without consent
   */
  byte[] of(Actor actor, UUID jobSeekerId, UUID openingId, Locale language) {
    JobOpening opening = openings.one(actor, jobSeekerId, openingId);
    CandidateSource person = openings.introducible(actor, jobSeekerId);
    EmployerBrief employer =
        employers.briefs(List.of(opening.employerId())).get(opening.employerId());
    Accounts.Person writer = accounts.find(actor.userId()).orElseThrow();
    Letter letter = letter(opening, person.cv(), employer, writer, language);
    return documents.pdf(
        new Document(
            "introduction-letter",
            language,
            Texts.of("jobopening", language, "letter.title"),
            Texts.of("jobopening", language, "letter.summary"),
            Map.of("letter", letter)));
  }

  Letter letter(
      JobOpening opening,
      CvContent cv,
      EmployerBrief employer,
      Accounts.Person writer,
      Locale language) {
    return new Letter(
        reference(opening.id()),
        Time.today(clock),
        employer.name(),
        writer.displayName(),
        writer.phone(),
        writer.email(),
        occupations(stream(cv.occupationsWished()), language),
        occupations(
            stream(cv.occupationsDone()).flatMap(done -> Stream.ofNullable(done.code())), language),
        skills(cv, language),
        hours(cv),
        dayParts(cv, language),
        stream(cv.languages())
            .flatMap(spoken -> Stream.ofNullable(spoken.code()))
            .map(code -> Locale.of(code).getDisplayLanguage(language))
            .toList(),
        held(cv.licences(), catalogue.licences(), language),
        held(cv.certificates(), catalogue.certificates(), language),
        cv.availableFrom());
  }

  /**
   * A number to talk about, that says nothing about the person and is another for each employer.
   */
  private static String reference(UUID openingId) {
    String id = openingId.toString();
    return id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
  }

  private List<String> occupations(Stream<String> codes, Locale language) {
    return codes
        .flatMap(
            code ->
                catalogue
                    .occupations()
                    .find(code)
                    .map(found -> found.label().in(language))
                    .or(() -> lists.occupationLabel(code))
                    .stream())
        .distinct()
        .limit(MOST_OCCUPATIONS)
        .toList();
  }

  private List<Skill> skills(CvContent cv, Locale language) {
    return stream(cv.competencies())
        .filter(held -> held.code() != null && (held.level() == null || held.level() > 0))
        .sorted(java.util.Comparator.comparing(held -> held.level() == null ? 0 : -held.level()))
        .flatMap(
            held ->
                catalogue
                    .competencies()
                    .find(held.code())
                    .map(
                        found ->
                            new Skill(
                                found.label().in(language),
                                held.level() == null
                                    ? null
                                    : Texts.of("jobopening", language, "level." + held.level())))
                    .stream())
        .limit(MOST_COMPETENCIES)
        .toList();
  }

  private static @Nullable String hours(CvContent cv) {
    CvContent.HoursPerWeek range = cv.hoursPerWeek();
    if (cv.wantedHoursPerWeek() != null) {
      return cv.wantedHoursPerWeek().stripTrailingZeros().toPlainString();
    }
    return range == null || range.max() == null
        ? null
        : range.max().stripTrailingZeros().toPlainString();
  }

  private static List<String> dayParts(CvContent cv, Locale language) {
    Map<Integer, String> parts = new TreeMap<>();
    stream(cv.dayParts())
        .forEach(
            part -> {
              String name = part.name().substring(part.name().indexOf('_') + 1);
              parts.putIfAbsent(
                  List.of("MORNING", "AFTERNOON", "EVENING", "NIGHT").indexOf(name),
                  Texts.of("jobopening", language, "part." + name));
            });
    return List.copyOf(parts.values());
  }

  private static <E extends Entry> List<String> held(
      @Nullable List<CvContent.Credential> papers, Entries<E> known, Locale language) {
    return stream(papers)
        .filter(paper -> Boolean.TRUE.equals(paper.held()) && paper.code() != null)
        .flatMap(paper -> Optional.ofNullable(paper.code()).flatMap(known::find).stream())
        .map(entry -> entry.label().in(language))
        .toList();
  }

  private static <T> Stream<T> stream(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
