package nl.wsp.api.interop.vum;

import static nl.wsp.api.interop.vum.VumFields.CERTIFICATE;
import static nl.wsp.api.interop.vum.VumFields.DAY;
import static nl.wsp.api.interop.vum.VumFields.EDUCATION;
import static nl.wsp.api.interop.vum.VumFields.ID;
import static nl.wsp.api.interop.vum.VumFields.POSTCODE;
import static nl.wsp.api.interop.vum.VumFields.URI;
import static nl.wsp.api.interop.vum.VumFields.YES_NO;
import static nl.wsp.api.interop.vum.VumFields.YES_NO_UNKNOWN;
import static nl.wsp.api.interop.vum.VumFields.numbers;
import static nl.wsp.api.interop.vum.VumFields.text;
import static nl.wsp.api.interop.vum.VumFields.whole;

/** The fields of schema {@code Werkzoekende} and what they become. */
final class VumJobSeekerFields {
  private static final String QUALIFICATION = "/arbeidsmarktkwalificatie";
  private static final String COURSE = QUALIFICATION + "/cursus/*";
  private static final String EDUCATIONS = QUALIFICATION + "/opleiding/*";
  private static final String EXPERIENCE = QUALIFICATION + "/werkervaring/*";

  static final VumFields ALL = fields();

  private VumJobSeekerFields() {}

  private static VumFields fields() {
    VumFields.Builder fields = VumFields.builder();
    person(fields);
    wishes(fields);
    education(fields);
    experience(fields);
    return fields.requiring("/idWerkzoekende", "/mobiliteit/bemiddelingspostcode");
  }

  private static void person(VumFields.Builder fields) {
    fields
        .mapped("/idWerkzoekende", ID, "external id `vum:{id}`")
        .mapped(
            "/mobiliteit/bemiddelingspostcode", POSTCODE, "CV `postcode`; also the municipality")
        .mapped("/mobiliteit/maximaleReisafstand", whole(999), "CV `maxTravelKm`")
        .kept("/mobiliteit/maximaleReistijd", whole(999), "we count kilometres, not minutes")
        .mapped("/persoonlijkePresentatie", text(2000), "CV `presentation`")
        .translated("/emailadres/*", text(320), "the first becomes the person's e-mail address")
        .translated("/telefoonnummer/*", text(14), "the first becomes the person's phone number")
        .kept("/indicatieBeschikbaarheidContactgegevens", YES_NO, "about the message itself")
        .mapped(
            "/indicatieLdrRegistratie",
            YES_NO,
            "target group: job-agreement register, seen only as domain rules allow")
        .kept("/contactpersoon/*/naamContactpersoonAfdeling", text(35), "contact at the source")
        .kept("/contactpersoon/*/emailadres", text(320), "contact at the source")
        .kept("/contactpersoon/*/telefoonnummer", text(14), "contact at the source")
        .webAddresses("/webadres")
        .health(
            "/eisAanWerk/indicatieAanpassingWerkomgeving",
            YES_NO_UNKNOWN,
            "need of an adapted workplace; needs are recorded as work conditions, with the person")
        .health("/eisAanWerk/indicatieBegeleiding", YES_NO_UNKNOWN, "need of support; likewise")
        .health("/eisAanWerk/indicatieWerkvariatie", YES_NO_UNKNOWN, "need of variation; likewise");
  }

  private static void wishes(VumFields.Builder fields) {
    fields
        .kept(
            "/bemiddelingsberoep/*/codeBeroepsnaam",
            URI,
            "linked-data address without a label: kept and shown, comparable with nothing of ours")
        .translated(
            QUALIFICATION + "/interesse/*/naamInteresse",
            text(120),
            "an occupation recognised in it is added to CV `occupationsWished`")
        .translated("/sector/*/codeSbi", whole(99999), "CV `sectorsWished`, leading zero restored")
        .contractForms(Fate.KEPT, "a CV has no contract form", "a CV has no contract form")
        .mapped("/flexibiliteit/datumAanvangBeschikbaarVoorWerk", DAY, "CV `availableFrom`")
        .kept(
            "/flexibiliteit/datumEindeBeschikbaarVoorWerk",
            DAY,
            "no field; warned about when it has passed")
        .translated(
            "/flexibiliteit/indicatieOnregelmatigWerkOfPloegendienst",
            YES_NO_UNKNOWN,
            "\"no\" together with office hours \"yes\": CV `dayParts` Monday to Friday by day")
        .mapped("/werktijden/aantalWerkurenPerWeekMaximaal", whole(99), "CV `hoursPerWeek.max`")
        .mapped("/werktijden/aantalWerkurenPerWeekMinimaal", whole(99), "CV `hoursPerWeek.min`")
        .translated(
            "/werktijden/indicatieKantoortijden",
            YES_NO_UNKNOWN,
            "\"yes\" together with irregular work \"no\": see there")
        .translated(
            "/vervoermiddel/*/codeVervoermiddel",
            numbers(1, 2, 3, 4, 5, 9),
            "CV `transport`, unless not available for commuting; 9 has no code")
        .kept("/vervoermiddel/*/indicatieBeschikbaarVoorUitvoeringWerk", YES_NO_UNKNOWN, "no field")
        .translated(
            "/vervoermiddel/*/indicatieBeschikbaarVoorWoonWerkverkeer",
            YES_NO_UNKNOWN,
            "\"no\" leaves the means of transport out of CV `transport`");
  }

  private static void education(VumFields.Builder fields) {
    fields
        .mapped(
            QUALIFICATION + "/codeWerkEnDenkniveauWerkzoekende",
            numbers(0, 1, 2, 3, 4, 5, 6, 7),
            "CV `provenLevel` 1-6; 0 and 7 unknown")
        .translated(
            EDUCATIONS + "/codeNiveauOpleiding",
            EDUCATION,
            "CV `educationLevel`: the highest with a diploma (1 to 2, 2 to 3, 3 and 4 to 4, 5, 6)")
        .translated(EDUCATIONS + "/indicatieDiploma", CERTIFICATE, "\"yes\" makes the level count")
        .translated(
            EDUCATIONS + "/codeStatusOpleiding",
            numbers(0, 1, 2, 3),
            "\"completed\" makes the level count, unless diploma is \"no\"")
        .kept(EDUCATIONS + "/codeOpleidingsnaam", form10(), "code list of Suwi, no label")
        .kept(EDUCATIONS + "/toelichtingOpleiding", text(2000), "no field")
        .kept(EDUCATIONS + "/datumAanvangVolgenOpleiding", DAY, "no field")
        .kept(EDUCATIONS + "/datumDiploma", DAY, "no field")
        .kept(EDUCATIONS + "/datumEindeVolgenOpleiding", DAY, "no field")
        .kept(EDUCATIONS + "/naamOpleidingsinstituut", text(500), "no field")
        .translated(
            COURSE + "/naamCursus",
            text(120),
            "CV `certificates` when it names one of ours and the certificate was obtained")
        .translated(COURSE + "/indicatieCertificaat", CERTIFICATE, "see the name of the course")
        .kept(COURSE + "/toelichtingCursus", text(2000), "no field")
        .kept(COURSE + "/datumAanvangVolgenCursus", DAY, "no field")
        .kept(COURSE + "/datumCertificaat", DAY, "no end of validity in the standard")
        .kept(COURSE + "/datumEindeVolgenCursus", DAY, "no field")
        .kept(COURSE + "/naamOpleidingsinstituut", text(500), "no field")
        .licences(QUALIFICATION + "/rijbewijs")
        .languages(QUALIFICATION + "/taalbeheersing");
  }

  private static void experience(VumFields.Builder fields) {
    fields
        .kept(
            QUALIFICATION + "/competentiebeheersing/*/codeCompetentie",
            URI,
            "linked-data address or placeholder, without a level")
        .kept(
            EXPERIENCE + "/beroep/codeBeroepsnaam",
            URI,
            "linked-data address without a label, as above")
        .translated(
            EXPERIENCE + "/toelichtingWerkervaring",
            text(2000),
            "an occupation recognised in a short one (up to 120 characters): CV `occupationsDone`")
        .translated(
            EXPERIENCE + "/datumAanvangWerkzaamheden", DAY, "`occupationsDone[].from` of that one")
        .translated(
            EXPERIENCE + "/datumEindeWerkzaamheden", DAY, "`occupationsDone[].to` of that one")
        .kept(EXPERIENCE + "/naamOrganisatie", text(70), "no field");
  }

  private static FieldFormat form10() {
    return VumFields.form("[0-9]{1,10}");
  }
}
