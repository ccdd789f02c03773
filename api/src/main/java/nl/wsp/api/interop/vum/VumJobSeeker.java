package nl.wsp.api.interop.vum;

import static nl.wsp.api.interop.vum.VumPart.said;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job seeker in the national format: schema {@code Werkzoekende} of contract
 * VUM-Bron-WerkzoekendeProfielen 3.0.8. What each field becomes stands in {@link
 * VumJobSeekerFields}.
 */
@Serdeable
public record VumJobSeeker(
    @Nullable Qualification arbeidsmarktkwalificatie,
    @Nullable List<VumPart.Occupation> bemiddelingsberoep,
    @Nullable List<Contact> contactpersoon,
    @Nullable List<VumPart.ContractForm> contractvorm,
    @Nullable DemandsOnWork eisAanWerk,
    @Nullable List<String> emailadres,
    @Nullable Flexibility flexibiliteit,
    @Nullable String idWerkzoekende,
    @Nullable Integer indicatieBeschikbaarheidContactgegevens,
    @Nullable Integer indicatieLdrRegistratie,
    @Nullable Mobility mobiliteit,
    @Nullable String persoonlijkePresentatie,
    @Nullable List<VumPart.Sector> sector,
    @Nullable List<String> telefoonnummer,
    @Nullable List<VumPart.Transport> vervoermiddel,
    @Nullable List<VumPart.WebAddress> webadres,
    VumPart.@Nullable WorkingTimes werktijden) {
  /** Reads absent lists as empty. */
  public VumJobSeeker {
    bemiddelingsberoep = said(bemiddelingsberoep);
    contactpersoon = said(contactpersoon);
    contractvorm = said(contractvorm);
    emailadres = said(emailadres);
    sector = said(sector);
    telefoonnummer = said(telefoonnummer);
    vervoermiddel = said(vervoermiddel);
    webadres = said(webadres);
  }

  /** What the person learned, did, speaks and drives. */
  @Serdeable
  public record Qualification(
      @Nullable Integer codeWerkEnDenkniveauWerkzoekende,
      @Nullable List<Course> cursus,
      @Nullable List<VumPart.Competency> competentiebeheersing,
      @Nullable List<Interest> interesse,
      @Nullable List<Education> opleiding,
      @Nullable List<VumPart.Licence> rijbewijs,
      @Nullable List<VumPart.Language> taalbeheersing,
      @Nullable List<Experience> werkervaring) {
    static final Qualification NOTHING =
        new Qualification(null, null, null, null, null, null, null, null);

    /** Reads absent lists as empty. */
    public Qualification {
      cursus = said(cursus);
      competentiebeheersing = said(competentiebeheersing);
      interesse = said(interesse);
      opleiding = said(opleiding);
      rijbewijs = said(rijbewijs);
      taalbeheersing = said(taalbeheersing);
      werkervaring = said(werkervaring);
    }
  }

  /** A course; certificate 0 unknown, 1 yes, 2 no, 8 not applicable. */
  @Serdeable
  public record Course(
      @Nullable Integer indicatieCertificaat,
      @Nullable String naamCursus,
      @Nullable String toelichtingCursus,
      @Nullable LocalDate datumAanvangVolgenCursus,
      @Nullable LocalDate datumCertificaat,
      @Nullable LocalDate datumEindeVolgenCursus,
      @Nullable String naamOpleidingsinstituut) {}

  /** An interest in the person's own words, often an occupation. */
  @Serdeable
  public record Interest(@Nullable String naamInteresse) {}

  /** An education; status 0 unknown, 1 completed, 2 broken off, 3 going on. */
  @Serdeable
  public record Education(
      @Nullable String codeOpleidingsnaam,
      @Nullable Integer codeNiveauOpleiding,
      @Nullable Integer indicatieDiploma,
      @Nullable String toelichtingOpleiding,
      @Nullable Integer codeStatusOpleiding,
      @Nullable LocalDate datumAanvangVolgenOpleiding,
      @Nullable LocalDate datumDiploma,
      @Nullable LocalDate datumEindeVolgenOpleiding,
      @Nullable String naamOpleidingsinstituut) {}

  /** Work done. */
  @Serdeable
  public record Experience(
      VumPart.@Nullable Occupation beroep,
      @Nullable LocalDate datumAanvangWerkzaamheden,
      @Nullable LocalDate datumEindeWerkzaamheden,
      @Nullable String naamOrganisatie,
      @Nullable String toelichtingWerkervaring) {}

  /** Who to ask about the person at the source. */
  @Serdeable
  public record Contact(
      @Nullable String naamContactpersoonAfdeling,
      @Nullable String emailadres,
      @Nullable String telefoonnummer) {}

  /** Adaptations the person needs. Tells something about health: read by nobody, stored nowhere. */
  @Serdeable
  public record DemandsOnWork(
      @Nullable Integer indicatieAanpassingWerkomgeving,
      @Nullable Integer indicatieBegeleiding,
      @Nullable Integer indicatieWerkvariatie) {}

  /** When the person is available; irregular work 0 unknown, 1 yes, 2 no. */
  @Serdeable
  public record Flexibility(
      @Nullable LocalDate datumEindeBeschikbaarVoorWerk,
      @Nullable Integer indicatieOnregelmatigWerkOfPloegendienst,
      @Nullable LocalDate datumAanvangBeschikbaarVoorWerk) {}

  /** From where and how far: km and minutes. */
  @Serdeable
  public record Mobility(
      @Nullable String bemiddelingspostcode,
      @Nullable Integer maximaleReisafstand,
      @Nullable Integer maximaleReistijd) {}
}
