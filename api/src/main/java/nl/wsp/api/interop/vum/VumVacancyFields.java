package nl.wsp.api.interop.vum;

import static nl.wsp.api.interop.vum.VumFields.CERTIFICATE;
import static nl.wsp.api.interop.vum.VumFields.DAY;
import static nl.wsp.api.interop.vum.VumFields.EDUCATION;
import static nl.wsp.api.interop.vum.VumFields.ID;
import static nl.wsp.api.interop.vum.VumFields.POSTCODE;
import static nl.wsp.api.interop.vum.VumFields.URI;
import static nl.wsp.api.interop.vum.VumFields.YES_NO_UNKNOWN;
import static nl.wsp.api.interop.vum.VumFields.codes;
import static nl.wsp.api.interop.vum.VumFields.form;
import static nl.wsp.api.interop.vum.VumFields.numbers;
import static nl.wsp.api.interop.vum.VumFields.text;
import static nl.wsp.api.interop.vum.VumFields.whole;

/** The fields of schema {@code Vacature} and what they become. */
final class VumVacancyFields {
  static final VumFields ALL = fields();

  private VumVacancyFields() {}

  private static VumFields fields() {
    VumFields.Builder fields = VumFields.builder();
    work(fields);
    conditions(fields);
    demands(fields);
    employer(fields);
    return fields.requiring("/idVacature");
  }

  private static void work(VumFields.Builder fields) {
    fields
        .mapped("/idVacature", ID, "external id `vum:{id}`")
        .kept("/nummerVacature", text(11), "number at the source")
        .translated(
            "/naamVacature",
            text(120),
            "`title`, without one \"Vacature zonder titel\"; an occupation recognised in it becomes"
                + " `occupation`")
        .mapped("/omschrijvingVacature", text(2000), "`description`")
        .kept(
            "/beroep/codeBeroepsnaam",
            URI,
            "linked-data address without a label: kept and shown, comparable with nothing of ours")
        .mapped("/adres/postcode", POSTCODE, "`postcode`")
        .kept("/adres/straatnaam", text(24), "the interface shows places by postcode")
        .kept("/adres/huisnummer", whole(99999), "likewise")
        .kept("/adres/huisnummertoevoeging", text(6), "likewise")
        .mapped("/sluitingsdatumVacature", DAY, "`closingDate`; a passed one makes it `EXPIRED`")
        .kept("/sollicitatiewijze/*/codeSollicitatiewijze", codes("1", "2", "3", "4"), "no field")
        .kept("/sollicitatiewijze/*/webadres/codeWebadres", numbers(1, 2, 3, 4), "no field")
        .kept("/sollicitatiewijze/*/webadres/url", VumFields.URL, "no field");
  }

  private static void conditions(VumFields.Builder fields) {
    fields
        .mapped("/arbeidsVoorwaarden/datumAanvangWerkzaamheden", DAY, "`startDate`")
        .translated(
            "/arbeidsVoorwaarden/datumEindeWerkzaamheden",
            DAY,
            "with a start: `contractMonths`, begun months count")
        .kept("/arbeidsVoorwaarden/omschrijvingArbeidsvoorwaarden", text(2000), "no field")
        .translated(
            "/arbeidsVoorwaarden/salarisIndicatie",
            text(100),
            "`hourlyWage` when it names a least or exact amount per hour")
        .contractForms(
            Fate.TRANSLATED,
            "`contractForm`: B `FIXED_TERM`, O `PERMANENT`; none when the list says both",
            "02 `APPRENTICESHIP`, 04 `WORK_EXPERIENCE` when it says nothing else; 03 is warned"
                + " about")
        .kept("/flexibiliteit/datumEindeBeschikbaarVoorWerk", DAY, "no field")
        .kept(
            "/flexibiliteit/indicatieOnregelmatigWerkOfPloegendienst",
            YES_NO_UNKNOWN,
            "does not say which day parts")
        .mapped("/werktijden/aantalWerkurenPerWeekMaximaal", whole(99), "`hoursPerWeek.max`")
        .mapped("/werktijden/aantalWerkurenPerWeekMinimaal", whole(99), "`hoursPerWeek.min`")
        .kept(
            "/werktijden/indicatieKantoortijden",
            YES_NO_UNKNOWN,
            "says when work may be, not which day parts are required");
  }

  private static void demands(VumFields.Builder fields) {
    fields
        .mapped(
            "/codeWerkEnDenkniveauMinimaal",
            codes("0", "1", "2", "3", "4", "5", "6", "7"),
            "`educationLevel` 1-6; 0 and 7 not asked")
        .translated(
            "/cursus/*/naamCursus",
            text(120),
            "`certificates` when it names one of ours and the certificate is asked")
        .translated("/cursus/*/indicatieCertificaat", CERTIFICATE, "see the name of the course")
        .kept("/cursus/*/toelichtingCursus", text(2000), "no field")
        .kept("/opleiding/*/codeNiveauOpleiding", EDUCATION, "the minimum level is asked apart")
        .kept("/opleiding/*/codeOpleidingsnaam", form("[0-9]{1,10}"), "code list of Suwi, no label")
        .kept("/opleiding/*/indicatieDiploma", CERTIFICATE, "no field")
        .kept("/opleiding/*/toelichtingOpleiding", text(2000), "no field")
        .kept(
            "/competentiebeheersing/*/codeCompetentie",
            URI,
            "linked-data address or placeholder, without a level")
        .licences("/rijbewijs")
        .languages("/taalbeheersing")
        .kept("/vervoermiddel/*/codeVervoermiddel", numbers(1, 2, 3, 4, 5, 9), "no field")
        .kept("/vervoermiddel/*/indicatieBeschikbaarVoorUitvoeringWerk", YES_NO_UNKNOWN, "no field")
        .kept(
            "/vervoermiddel/*/indicatieBeschikbaarVoorWoonWerkverkeer", YES_NO_UNKNOWN, "no field")
        .kept("/werkervaring/*/aantalJarenWerkzaamInBeroep", whole(99), "no field");
  }

  private static void employer(VumFields.Builder fields) {
    fields
        .mapped(
            "/werkgever/handelsnaamOrganisatie",
            text(500),
            "employer, one per name, not verified; without one an employer of this vacancy alone")
        .translated("/werkgever/sector/*/codeSbi", whole(99999), "the first: employer's `sector`")
        .translated("/sector/codeSbi", whole(99999), "employer's `sector` when it has none itself")
        .kept(
            "/werkgever/contactpersoon/*/naamContactpersoonAfdeling",
            text(35),
            "contact at the employer")
        .kept("/werkgever/contactpersoon/*/emailadres/*", text(320), "contact at the employer")
        .kept("/werkgever/contactpersoon/*/telefoonnummer/*", text(14), "contact at the employer")
        .webAddresses("/werkgever/webadres");
  }
}
