package nl.wsp.api.interop.vum;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wsp.api.interop.ImportSources;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.vum.VumVacancy.Conditions;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.reference.OccupationFinder;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/** A vacancy of the national format as a vacancy of ours, with what is known of its employer. */
@Singleton
final class VacancyMapping {
  /** Name of the employer of a vacancy that names none. */
  static final String NO_EMPLOYER = "Onbekende werkgever (ingelezen, niet geverifieerd)";

  private static final int MAX_EMPLOYER_NAME = 200;
  private static final int MAX_CONTRACT_MONTHS = 120;
  private static final String START = "/arbeidsVoorwaarden/datumAanvangWerkzaamheden";
  // "minimaal 15,50 euro per uur", but not "tot" or "maximaal": those promise nothing
  private static final Pattern HOURLY_WAGE =
      Pattern.compile("(?:minimaal |vanaf )?([0-9]{1,3}(?:[.,][0-9]{1,2})?) euro per uur");

  private final VumCodes codes;
  private final OccupationFinder occupations;

  VacancyMapping(VumCodes codes, OccupationFinder occupations) {
    this.codes = codes;
    this.occupations = occupations;
  }

  /**
   * What the row becomes; adds to the row's report.
   *
   * @param row checked, not broken
   */
  Mapped map(VumVacancy source, VumRow row, LocalDate today) {
    Optional<OccupationFinder.Found> occupation = occupation(source, row);
    Optional<VumHours> hours = VumHours.of(source.werktijden(), row);
    Conditions conditions =
        Optional.ofNullable(source.arbeidsVoorwaarden())
            .orElse(new Conditions(null, null, null, null));
    warnOfPassedDates(source, conditions, row, today);
    VacancyContent content =
        new VacancyContent(
            title(source, row),
            text(source.omschrijvingVacature()),
            occupation.map(OccupationFinder.Found::code).orElse(null),
            occupation.map(OccupationFinder.Found::label).orElse(null),
            postcode(source, row),
            hours.map(VumHours::min).map(BigDecimal::valueOf).orElse(null),
            hours.map(VumHours::max).map(BigDecimal::valueOf).orElse(null),
            hourlyWage(conditions.salarisIndicatie()),
            1,
            conditions.datumAanvangWerkzaamheden(),
            contractForm(source, row),
            contractMonths(conditions, row),
            source.sluitingsdatumVacature(),
            VumCodes.workLevel(number(source.codeWerkEnDenkniveauMinimaal())).orElse(null),
            Set.of(),
            List.of(),
            Map.of(),
            languages(source, row),
            licences(source),
            certificates(source),
            Set.of());
    Employer employer = employer(source, row);
    return new Mapped(
        VumFields.externalId(source.idVacature()), content, employer, row.keptFields());
  }

  private static String title(VumVacancy source, VumRow row) {
    String title = text(source.naamVacature());
    if (title == null) {
      row.add(RowProblem.warning("/naamVacature", "title-missing"));
      return VacancyContent.UNTITLED;
    }
    return title;
  }

  private Optional<OccupationFinder.Found> occupation(VumVacancy source, VumRow row) {
    String title = text(source.naamVacature());
    if (title == null) {
      row.add(RowProblem.note("/naamVacature", "occupation-missing"));
      return Optional.empty();
    }
    Optional<OccupationFinder.Found> found = occupations.find(title);
    if (found.isEmpty()) {
      row.add(RowProblem.warning("/naamVacature", "occupation-unknown"));
    }
    return found;
  }

  private static void warnOfPassedDates(
      VumVacancy source, Conditions conditions, VumRow row, LocalDate today) {
    LocalDate start = conditions.datumAanvangWerkzaamheden();
    if (start != null && start.isBefore(today)) {
      row.add(RowProblem.note(START, "start-passed"));
    }
    LocalDate closing = source.sluitingsdatumVacature();
    if (closing != null && closing.isBefore(today)) {
      row.add(RowProblem.warning("/sluitingsdatumVacature", "closing-passed"));
    }
  }

  private static @Nullable String postcode(VumVacancy source, VumRow row) {
    String given = source.adres() == null ? null : source.adres().postcode();
    if (given == null) {
      return null;
    }
    Optional<String> full = Postcode.full(given);
    if (full.isPresent()) {
      return full.get();
    }
    row.add(RowProblem.warning("/adres/postcode", "postcode-impossible"));
    return Postcode.fullOrDigits(Postcode.digitsOf(given)).orElse(null);
  }

  private static @Nullable BigDecimal hourlyWage(@Nullable String indication) {
    if (indication == null) {
      return null;
    }
    Matcher wage = HOURLY_WAGE.matcher(indication.strip());
    return wage.matches() ? new BigDecimal(wage.group(1).replace(',', '.')) : null;
  }

  private static @Nullable String contractForm(VumVacancy source, VumRow row) {
    Set<String> agreements = new LinkedHashSet<>();
    Set<String> durations = new LinkedHashSet<>();
    for (VumPart.ContractForm form : source.contractvorm()) {
      Optional.ofNullable(form.codeTypeOvereenkomst()).ifPresent(agreements::add);
      Optional.ofNullable(form.codeTypeArbeidscontract()).ifPresent(durations::add);
    }
    if (agreements.contains("03")) {
      row.add(RowProblem.warning("/contractvorm/*/codeTypeOvereenkomst", "voluntary-work"));
    }
    if (agreements.equals(Set.of("02"))) {
      return "APPRENTICESHIP";
    }
    if (agreements.equals(Set.of("04"))) {
      return "WORK_EXPERIENCE";
    }
    if (durations.size() != 1) {
      return null;
    }
    return durations.contains("B") ? "FIXED_TERM" : "PERMANENT";
  }

  private static @Nullable Integer contractMonths(Conditions conditions, VumRow row) {
    LocalDate start = conditions.datumAanvangWerkzaamheden();
    LocalDate end = conditions.datumEindeWerkzaamheden();
    if (start == null || end == null) {
      return null;
    }
    if (end.isBefore(start)) {
      row.add(
          RowProblem.warning("/arbeidsVoorwaarden/datumEindeWerkzaamheden", "end-before-start"));
      return null;
    }
    long months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
    boolean begun = start.plusMonths(months).isBefore(end.plusDays(1));
    return (int) Math.min(MAX_CONTRACT_MONTHS, Math.max(1, begun ? months + 1 : months));
  }

  private List<SpokenLanguage> languages(VumVacancy source, VumRow row) {
    List<SpokenLanguage> asked = new ArrayList<>();
    codes
        .languages(source.taalbeheersing(), "/taalbeheersing", row)
        .forEach(
            (code, level) -> {
              // "no command of it" asks nothing
              if (level.filter(LanguageLevel.NONE::equals).isEmpty()) {
                asked.add(new SpokenLanguage(code, level.orElse(null)));
              }
            });
    return asked;
  }

  private static List<String> licences(VumVacancy source) {
    return source.rijbewijs().stream()
        .flatMap(licence -> Optional.ofNullable(licence.codeSoortRijbewijs()).stream())
        .distinct()
        .toList();
  }

  private List<String> certificates(VumVacancy source) {
    return source.cursus().stream()
        .filter(course -> Integer.valueOf(VumCodes.YES).equals(course.indicatieCertificaat()))
        .flatMap(course -> Optional.ofNullable(course.naamCursus()).stream())
        .flatMap(name -> codes.certificate(name).stream())
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  private Employer employer(VumVacancy source, VumRow row) {
    VumVacancy.Employer given = source.werkgever();
    String sector = sector(source, row);
    String name = given == null ? null : text(given.handelsnaamOrganisatie());
    if (name == null) {
      row.add(RowProblem.warning("/werkgever/handelsnaamOrganisatie", "employer-missing"));
      return new Employer(
          "vacancy:" + VumFields.externalId(source.idVacature()), NO_EMPLOYER, sector);
    }
    String key = "vum:name:" + ImportSources.fingerprint(name.toLowerCase(java.util.Locale.ROOT));
    if (name.length() > MAX_EMPLOYER_NAME) {
      row.add(RowProblem.warning("/werkgever/handelsnaamOrganisatie", "employer-name-cut"));
      return new Employer(key, name.substring(0, MAX_EMPLOYER_NAME), sector);
    }
    return new Employer(key, name, sector);
  }

  private @Nullable String sector(VumVacancy source, VumRow row) {
    List<Integer> given = new ArrayList<>();
    if (source.werkgever() != null) {
      source.werkgever().sector().forEach(sector -> given.add(sector.codeSbi()));
    }
    if (source.sector() != null) {
      given.add(source.sector().codeSbi());
    }
    List<Integer> said = given.stream().filter(java.util.Objects::nonNull).toList();
    Optional<String> known = said.stream().flatMap(code -> codes.sector(code).stream()).findFirst();
    if (!said.isEmpty() && known.isEmpty()) {
      row.add(RowProblem.warning("/sector/codeSbi", "sector-unknown"));
    }
    return known.orElse(null);
  }

  private static @Nullable Integer number(@Nullable String code) {
    return code == null ? null : Integer.valueOf(code);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What a row becomes. */
  record Mapped(
      String externalId,
      VacancyContent content,
      Employer employer,
      Map<String, Object> keptFields) {}

  /**
   * The employer of an imported vacancy, verified by nobody.
   *
   * @param externalId one for each name, or one for a vacancy that names none
   */
  record Employer(String externalId, String name, @Nullable String sector) {}
}
