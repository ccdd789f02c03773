package nl.wsp.api.interop.vum;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wsp.api.interop.ContactData;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.vum.VumJobSeeker.Experience;
import nl.wsp.api.interop.vum.VumJobSeeker.Qualification;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.CvContent.Credential;
import nl.wsp.api.jobseeker.CvContent.HoursPerWeek;
import nl.wsp.api.jobseeker.CvContent.Language;
import nl.wsp.api.jobseeker.CvContent.OccupationDone;
import nl.wsp.api.jobseeker.CvContent.Transport;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.OccupationFinder;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.LanguageLevel;
import org.jspecify.annotations.Nullable;

/**
 * A job seeker of the national format as a CV of ours. What the source does not say stays unknown;
 * what cannot be used is reported with the row and kept with its source fields.
 */
@Singleton
final class JobSeekerMapping {
  private static final String QUALIFICATION = "/arbeidsmarktkwalificatie";
  private static final int MAX_TRAVEL_KM = 500;
  // longer texts tell stories in which other people's occupations are named too
  private static final int MAX_NAMING_TEXT = 120;

  private final Catalogue catalogue;
  private final VumCodes codes;
  private final OccupationFinder occupations;

  JobSeekerMapping(Catalogue catalogue, VumCodes codes, OccupationFinder occupations) {
    this.catalogue = catalogue;
    this.codes = codes;
    this.occupations = occupations;
  }

  /**
   * What the row becomes; adds to the row's report.
   *
   * @param row checked, not broken
   */
  Mapped map(VumJobSeeker source, VumRow row, LocalDate today) {
    Qualification learned =
        Optional.ofNullable(source.arbeidsmarktkwalificatie()).orElse(Qualification.NOTHING);
    if (source.flexibiliteit() != null
        && source.flexibiliteit().datumEindeBeschikbaarVoorWerk() != null
        && source.flexibiliteit().datumEindeBeschikbaarVoorWerk().isBefore(today)) {
      row.add(
          RowProblem.warning("/flexibiliteit/datumEindeBeschikbaarVoorWerk", "availability-ended"));
    }
    CvContent cv =
        new CvContent(
            null,
            occupationsDone(learned, row),
            occupationsWished(learned, row),
            sectorsWished(source, row),
            null,
            null,
            null,
            hours(source.werktijden(), row),
            null,
            dayParts(source),
            postcode(source, row),
            maxTravelKm(source, row),
            transport(source),
            source.flexibiliteit() == null
                ? null
                : source.flexibiliteit().datumAanvangBeschikbaarVoorWerk(),
            languages(learned, row),
            educationLevel(learned),
            VumCodes.workLevel(learned.codeWerkEnDenkniveauWerkzoekende()).orElse(null),
            licences(learned),
            certificates(learned),
            null,
            source.persoonlijkePresentatie());
    return new Mapped(
        VumFields.externalId(source.idWerkzoekende()),
        cv,
        ContactData.firstEmail(source.emailadres(), () -> unusable(row, "/emailadres/*")),
        ContactData.firstPhone(source.telefoonnummer(), () -> unusable(row, "/telefoonnummer/*")),
        source.indicatieLdrRegistratie() == null
            ? null
            : source.indicatieLdrRegistratie() == VumCodes.YES,
        row.keptFields());
  }

  private static void unusable(VumRow row, String field) {
    row.add(RowProblem.warning(field, "contact-unusable"));
  }

  private @Nullable List<String> occupationsWished(Qualification learned, VumRow row) {
    String field = QUALIFICATION + "/interesse/*/naamInteresse";
    Set<String> wished = new LinkedHashSet<>();
    for (VumJobSeeker.Interest interest : learned.interesse()) {
      if (interest.naamInteresse() != null) {
        occupations
            .find(interest.naamInteresse())
            .ifPresentOrElse(
                found -> wished.add(found.code()),
                () -> row.add(RowProblem.note(field, "occupation-unknown")));
      }
    }
    if (learned.interesse().isEmpty()) {
      row.add(RowProblem.note(field, "occupation-missing"));
    }
    return known(wished);
  }

  private @Nullable List<OccupationDone> occupationsDone(Qualification learned, VumRow row) {
    String field = QUALIFICATION + "/werkervaring/*/";
    List<OccupationDone> done = new ArrayList<>();
    for (Experience experience : learned.werkervaring()) {
      String text = experience.toelichtingWerkervaring();
      Optional<OccupationFinder.Found> found =
          text == null || text.length() > MAX_NAMING_TEXT
              ? Optional.empty()
              : occupations.find(text);
      LocalDate from = experience.datumAanvangWerkzaamheden();
      LocalDate until = experience.datumEindeWerkzaamheden();
      boolean reversed = from != null && until != null && until.isBefore(from);
      if (found.isEmpty()) {
        row.add(RowProblem.note(field + "toelichtingWerkervaring", "occupation-unknown"));
      } else if (reversed) {
        row.add(RowProblem.warning(field + "datumEindeWerkzaamheden", "end-before-start"));
        done.add(new OccupationDone(found.get().code(), null, null));
      } else {
        done.add(new OccupationDone(found.get().code(), from, until));
      }
    }
    return known(done);
  }

  private @Nullable List<String> sectorsWished(VumJobSeeker source, VumRow row) {
    Set<String> wished = new LinkedHashSet<>();
    for (VumPart.Sector sector : source.sector()) {
      if (sector.codeSbi() != null) {
        codes
            .sector(sector.codeSbi())
            .ifPresentOrElse(
                wished::add,
                () -> row.add(RowProblem.warning("/sector/*/codeSbi", "sector-unknown")));
      }
    }
    return known(wished);
  }

  private static @Nullable HoursPerWeek hours(VumPart.@Nullable WorkingTimes times, VumRow row) {
    Optional<VumHours> hours = VumHours.of(times, row);
    return hours
        .map(known -> new HoursPerWeek(decimal(known.min()), decimal(known.max())))
        .orElse(null);
  }

  private static @Nullable BigDecimal decimal(@Nullable Integer hours) {
    return hours == null ? null : BigDecimal.valueOf(hours);
  }

  /** Known only when both say the same: office hours yes, irregular hours no. */
  private @Nullable List<DayPart> dayParts(VumJobSeeker source) {
    boolean office =
        source.werktijden() != null
            && Integer.valueOf(VumCodes.YES).equals(source.werktijden().indicatieKantoortijden());
    boolean regular =
        source.flexibiliteit() != null
            && Integer.valueOf(VumCodes.NO)
                .equals(source.flexibiliteit().indicatieOnregelmatigWerkOfPloegendienst());
    return office && regular ? catalogue.workingTimes().get("OFFICE").dayParts() : null;
  }

  private static @Nullable String postcode(VumJobSeeker source, VumRow row) {
    String field = "/mobiliteit/bemiddelingspostcode";
    String given = source.mobiliteit().bemiddelingspostcode();
    Optional<String> full = Postcode.full(given);
    if (full.isPresent()) {
      return full.get();
    }
    row.add(RowProblem.warning(field, "postcode-impossible"));
    return Postcode.fullOrDigits(Postcode.digitsOf(given)).orElse(null);
  }

  private static @Nullable Integer maxTravelKm(VumJobSeeker source, VumRow row) {
    Integer km = source.mobiliteit().maximaleReisafstand();
    if (km != null && km > MAX_TRAVEL_KM) {
      row.add(RowProblem.warning("/mobiliteit/maximaleReisafstand", "travel-too-far"));
      return null;
    }
    return km;
  }

  private static @Nullable List<Transport> transport(VumJobSeeker source) {
    Set<Transport> means = new LinkedHashSet<>();
    for (VumPart.Transport each : source.vervoermiddel()) {
      boolean toWork =
          !Integer.valueOf(VumCodes.NO).equals(each.indicatieBeschikbaarVoorWoonWerkverkeer());
      if (each.codeVervoermiddel() != null && toWork) {
        means.add(
            switch (each.codeVervoermiddel()) {
              case 1 -> Transport.CAR;
              case 2 -> Transport.MOPED;
              case 3 -> Transport.BICYCLE;
              case 4 -> Transport.MOTORCYCLE;
              case 5 -> Transport.PUBLIC_TRANSPORT;
              default -> Transport.OTHER;
            });
      }
    }
    return known(means);
  }

  private @Nullable List<Language> languages(Qualification learned, VumRow row) {
    Map<String, Optional<LanguageLevel>> spoken =
        codes.languages(learned.taalbeheersing(), QUALIFICATION + "/taalbeheersing", row);
    List<Language> languages = new ArrayList<>();
    spoken.forEach((code, level) -> languages.add(new Language(code, level.orElse(null))));
    return known(languages);
  }

  private static @Nullable Integer educationLevel(Qualification learned) {
    return learned.opleiding().stream()
        .filter(JobSeekerMapping::isCompleted)
        .flatMap(education -> VumCodes.educationLevel(education.codeNiveauOpleiding()).stream())
        .max(Integer::compare)
        .orElse(null);
  }

  private static boolean isCompleted(VumJobSeeker.Education education) {
    Integer diploma = education.indicatieDiploma();
    boolean completed = Integer.valueOf(1).equals(education.codeStatusOpleiding());
    return Integer.valueOf(VumCodes.YES).equals(diploma)
        || (completed && !Integer.valueOf(VumCodes.NO).equals(diploma));
  }

  private static @Nullable List<Credential> licences(Qualification learned) {
    Map<String, Credential> held = new LinkedHashMap<>();
    for (VumPart.Licence licence : learned.rijbewijs()) {
      if (licence.codeSoortRijbewijs() != null) {
        held.put(
            licence.codeSoortRijbewijs(), new Credential(licence.codeSoortRijbewijs(), true, null));
      }
    }
    return known(held.values());
  }

  private @Nullable List<Credential> certificates(Qualification learned) {
    Map<String, Credential> held = new LinkedHashMap<>();
    for (VumJobSeeker.Course course : learned.cursus()) {
      if (course.naamCursus() != null
          && Integer.valueOf(VumCodes.YES).equals(course.indicatieCertificaat())) {
        codes
            .certificate(course.naamCursus())
            .ifPresent(code -> held.put(code, new Credential(code, true, null)));
      }
    }
    return known(held.values());
  }

  /** An empty list of the source says nothing: not "none", but unknown. */
  private static <T> @Nullable List<T> known(java.util.Collection<T> found) {
    return found.isEmpty() ? null : List.copyOf(found);
  }

  /**
   * What a row becomes.
   *
   * @param jobAgreementRegister absent when not said
   * @param keptFields fields that stay with the person as they came
   */
  record Mapped(
      String externalId,
      CvContent cv,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Boolean jobAgreementRegister,
      Map<String, Object> keptFields) {}
}
