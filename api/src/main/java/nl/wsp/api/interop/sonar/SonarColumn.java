package nl.wsp.api.interop.sonar;

/**
 * The columns of the export and what becomes of each. A column that is not here is kept and warned
 * about.
 */
enum SonarColumn {
  ID("ID_WZ", Fate.MAPPED),
  NAME("Volledige Naam", Fate.MAPPED),
  EMAIL("E-mailadres", Fate.MAPPED),
  PHONE("Telefoonnummer", Fate.MAPPED),
  POSTCODE("Postcode", Fate.MAPPED),
  HOURS("Beschikbare uren/wk", Fate.MAPPED),
  EDUCATION("Opleidingsniveau", Fate.MAPPED),
  SECTOR("Beroepssector", Fate.MAPPED),
  OCCUPATION("Bemiddelingsberoep", Fate.TRANSLATED),
  DUTCH_SPOKEN("Mondeling Nederlands", Fate.TRANSLATED),
  DUTCH_WRITTEN("Schriftelijk Nederlands", Fate.KEPT),
  LICENCES("Rijbewijs", Fate.MAPPED),
  TRANSPORT("Vervoer", Fate.MAPPED),
  MUNICIPALITY("Gemeente", Fate.KEPT),
  BENEFIT_SINCE("1e uitk dag (niet WW)", Fate.MAPPED),
  JOB_AGREEMENT("Banenafspraak", Fate.MAPPED),
  CONSENT("Toestemming", Fate.MAPPED),
  REGISTERED("Inschrijfdatum", Fate.KEPT),
  REPORTED("Datum melding", Fate.KEPT),
  TOWN("Plaats", Fate.KEPT),
  STREET("Straatnaam", Fate.KEPT),
  HOUSE_NUMBER("Huisnummer", Fate.KEPT),
  HOUSE_NUMBER_ADDITION("Huisnummer Toevoeging", Fate.KEPT),
  REGION("Arbeidsmarktregio", Fate.KEPT),
  WORKER("Medewerker Naam", Fate.KEPT),
  ORGANISATION("Organisatie Naam", Fate.KEPT),
  OFFICE("GSD Kantoor", Fate.KEPT),
  /** Never stored, hashed or logged: Uitvoeringswet AVG art. 46 asks a legal ground we lack. */
  BSN("BSN", Fate.NOT_STORED_BSN),
  SEX("Geslacht", Fate.NOT_STORED_CHARACTERISTIC),
  AGE("Leeftijd", Fate.NOT_STORED_CHARACTERISTIC),
  /** Facts of the target group belong in their own place, entered by the consultant. */
  PROFILE("Klantprofiel", Fate.NOT_STORED_NOT_NEEDED),
  LADDER("Participatieladder", Fate.NOT_STORED_NOT_NEEDED),
  CASES("Cases (aantal)", Fate.NOT_STORED_NOT_NEEDED),
  SONAR("Sonar", Fate.NOT_STORED_NOT_NEEDED),
  COUNT("Aantal", Fate.NOT_STORED_NOT_NEEDED);

  private final String header;
  private final Fate fate;

  SonarColumn(String header, Fate fate) {
    this.header = header;
    this.fate = fate;
  }

  String header() {
    return header;
  }

  Fate fate() {
    return fate;
  }

  /** What becomes of a column. */
  enum Fate {
    /** Becomes a field of ours. */
    MAPPED(""),
    /** Becomes a field of ours in part; the original is kept. */
    TRANSLATED(""),
    /** Kept with the source fields. */
    KEPT("kept"),
    NOT_STORED_BSN("not-stored-bsn"),
    NOT_STORED_CHARACTERISTIC("not-stored-characteristic"),
    NOT_STORED_NOT_NEEDED("not-stored-not-needed");

    private final String note;

    Fate(String note) {
      this.note = note;
    }

    /** Code of the note in the report, empty when there is none. */
    String note() {
      return note;
    }

    boolean isKept() {
      return this == KEPT || this == TRANSLATED;
    }
  }
}
