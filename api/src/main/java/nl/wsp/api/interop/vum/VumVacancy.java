package nl.wsp.api.interop.vum;

import static nl.wsp.api.interop.vum.VumPart.said;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy in the national format: schema {@code Vacature} of contract VUM-Bron-Vacatures 3.0.8.
 * What each field becomes stands in {@link VumVacancyFields}.
 */
@Serdeable
public record VumVacancy(
    @Nullable Address adres,
    @Nullable Conditions arbeidsVoorwaarden,
    VumPart.@Nullable Occupation beroep,
    @Nullable String codeWerkEnDenkniveauMinimaal,
    @Nullable List<VumPart.ContractForm> contractvorm,
    @Nullable List<Course> cursus,
    @Nullable Flexibility flexibiliteit,
    @Nullable List<VumPart.Competency> competentiebeheersing,
    @Nullable String idVacature,
    @Nullable String naamVacature,
    @Nullable String nummerVacature,
    @Nullable String omschrijvingVacature,
    @Nullable List<Education> opleiding,
    @Nullable List<VumPart.Licence> rijbewijs,
    VumPart.@Nullable Sector sector,
    @Nullable LocalDate sluitingsdatumVacature,
    @Nullable List<Application> sollicitatiewijze,
    @Nullable List<VumPart.Language> taalbeheersing,
    @Nullable List<VumPart.Transport> vervoermiddel,
    @Nullable List<Experience> werkervaring,
    @Nullable Employer werkgever,
    VumPart.@Nullable WorkingTimes werktijden) {
  /** Reads absent lists as empty. */
  public VumVacancy {
    contractvorm = said(contractvorm);
    cursus = said(cursus);
    competentiebeheersing = said(competentiebeheersing);
    opleiding = said(opleiding);
    rijbewijs = said(rijbewijs);
    sollicitatiewijze = said(sollicitatiewijze);
    taalbeheersing = said(taalbeheersing);
    vervoermiddel = said(vervoermiddel);
    werkervaring = said(werkervaring);
  }

  /** Where the work is. */
  @Serdeable
  public record Address(
      @Nullable String postcode,
      @Nullable String straatnaam,
      @Nullable Integer huisnummer,
      @Nullable String huisnummertoevoeging) {}

  /** When it starts and ends and what it pays, in words. */
  @Serdeable
  public record Conditions(
      @Nullable LocalDate datumAanvangWerkzaamheden,
      @Nullable LocalDate datumEindeWerkzaamheden,
      @Nullable String omschrijvingArbeidsvoorwaarden,
      @Nullable String salarisIndicatie) {}

  /** A course asked; certificate 0 unknown, 1 yes, 2 no, 8 not applicable. */
  @Serdeable
  public record Course(
      @Nullable Integer indicatieCertificaat,
      @Nullable String naamCursus,
      @Nullable String toelichtingCursus) {}

  /** Irregular work 0 unknown, 1 yes, 2 no. */
  @Serdeable
  public record Flexibility(
      @Nullable LocalDate datumEindeBeschikbaarVoorWerk,
      @Nullable Integer indicatieOnregelmatigWerkOfPloegendienst) {}

  /** An education asked. */
  @Serdeable
  public record Education(
      @Nullable String codeOpleidingsnaam,
      @Nullable Integer codeNiveauOpleiding,
      @Nullable Integer indicatieDiploma,
      @Nullable String toelichtingOpleiding) {}

  /** How to apply: 1 post, 2 phone, 3 e-mail, 4 form. */
  @Serdeable
  public record Application(
      @Nullable String codeSollicitatiewijze, VumPart.@Nullable WebAddress webadres) {}

  /** Years in the occupation asked. */
  @Serdeable
  public record Experience(@Nullable Integer aantalJarenWerkzaamInBeroep) {}

  /** Who offers the work; the standard has no KvK number. */
  @Serdeable
  public record Employer(
      @Nullable List<Contact> contactpersoon,
      @Nullable String handelsnaamOrganisatie,
      @Nullable List<VumPart.Sector> sector,
      @Nullable List<VumPart.WebAddress> webadres) {
    /** Reads absent lists as empty. */
    public Employer {
      contactpersoon = said(contactpersoon);
      sector = said(sector);
      webadres = said(webadres);
    }
  }

  /** Who to ask at the employer. */
  @Serdeable
  public record Contact(
      @Nullable String naamContactpersoonAfdeling,
      @Nullable List<String> emailadres,
      @Nullable List<String> telefoonnummer) {
    /** Reads absent lists as empty. */
    public Contact {
      emailadres = said(emailadres);
      telefoonnummer = said(telefoonnummer);
    }
  }
}
