package nl.wsp.api.interop.sonar;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.wsp.api.interop.ContactData;
import nl.wsp.api.interop.PeopleIntake.Person;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.CvContent.Credential;
import nl.wsp.api.jobseeker.CvContent.HoursPerWeek;
import nl.wsp.api.jobseeker.CvContent.Language;
import nl.wsp.api.jobseeker.CvContent.Transport;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.platform.security.ServiceSecrets;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.OccupationFinder;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

/** A row of the export as a person of ours. */
@Singleton
class SonarMapping {
  private static final Map<String, Integer> WORK_LEVELS =
      Map.of(
          "GEEN",
          1,
          "BO",
          2,
          "BASIS",
          2,
          "BASISONDERWIJS",
          2,
          "VMBO",
          3,
          "HAVO",
          4,
          "VWO",
          4,
          "MBO",
          4,
          "HBO",
          5,
          "WO",
          6);
  private static final Map<String, Transport> TRANSPORT =
      Map.of(
          "AUTO", Transport.CAR,
          "SCOOTER", Transport.MOPED,
          "BROMFIETS", Transport.MOPED,
          "FIETS", Transport.BICYCLE,
          "MOTOR", Transport.MOTORCYCLE,
          "OV", Transport.PUBLIC_TRANSPORT,
          "OPENBAAR VERVOER", Transport.PUBLIC_TRANSPORT);
  // the same scale as the national exchange standard
  private static final Map<String, LanguageLevel> SPEAKING =
      Map.of(
          "1", LanguageLevel.NONE,
          "2", LanguageLevel.B1,
          "3", LanguageLevel.B2,
          "4", LanguageLevel.C1);
  private static final Set<String> YES = Set.of("JA", "1");
  private static final Set<String> NO = Set.of("NEE", "2");
  private static final BigDecimal HOURS_IN_A_WEEK = BigDecimal.valueOf(168);

  private final Catalogue catalogue;
  private final OccupationFinder occupations;
  private final ServiceSecrets secrets;

  SonarMapping(Catalogue catalogue, OccupationFinder occupations, ServiceSecrets secrets) {
    this.catalogue = catalogue;
    this.occupations = occupations;
    this.secrets = secrets;
  }

  /** What a row becomes, empty when it cannot be told who it is about. */
  Optional<Person> map(int number, SonarRow row) {
    String externalId = externalId(row);
    CvContent cv = cv(row);
    String email = contact(row, SonarColumn.EMAIL, ContactData::firstEmail);
    String phone = contact(row, SonarColumn.PHONE, ContactData::firstPhone);
    TargetGroupFacts facts = facts(row);
    boolean consent = yesOrNo(row, SonarColumn.CONSENT).orElse(false);
    if (!consent) {
      row.add(RowProblem.warning(SonarColumn.CONSENT.header(), "consent-missing"));
    }
    if (externalId == null || row.isBroken()) {
      return Optional.empty();
    }
    String[] name = name(row);
    return Optional.of(
        new Person(
            number,
            externalId,
            name[0],
            name[1],
            email,
            phone,
            cv,
            facts,
            consent,
            row.keptFields(),
            row.problems()));
  }

  /**
   * The source's own number. Without one, a keyed hash of what changes least: name, postcode, house
   * number and date of registration. Never the citizen service number.
   */
  private @Nullable String externalId(SonarRow row) {
    Optional<String> own = row.get(SonarColumn.ID);
    if (own.isPresent()) {
      return "sonar:" + own.get();
    }
    Optional<String> name = row.get(SonarColumn.NAME);
    if (name.isEmpty() || row.get(SonarColumn.REGISTERED).isEmpty()) {
      row.add(RowProblem.error(SonarColumn.ID.header(), "required"));
      return null;
    }
    row.add(RowProblem.warning(SonarColumn.ID.header(), "id-derived"));
    String who =
        String.join(
            "|",
            name.get().toLowerCase(Locale.ROOT),
            row.get(SonarColumn.POSTCODE).orElse(""),
            row.get(SonarColumn.HOUSE_NUMBER).orElse(""),
            row.get(SonarColumn.REGISTERED).orElse(""));
    return "sonar:derived:" + keyedHash(who);
  }

  private String keyedHash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.of("sonar"), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private CvContent cv(SonarRow row) {
    return new CvContent(
        null,
        null,
        occupationsWished(row),
        sectorsWished(row),
        null,
        null,
        null,
        hours(row),
        null,
        null,
        postcode(row),
        null,
        transport(row),
        null,
        languages(row),
        level(row),
        null,
        licences(row),
        null,
        null,
        null);
  }

  private @Nullable List<String> occupationsWished(SonarRow row) {
    Optional<String> text = row.get(SonarColumn.OCCUPATION);
    Optional<OccupationFinder.Found> found = text.flatMap(occupations::find);
    if (text.isPresent() && found.isEmpty()) {
      row.add(RowProblem.warning(SonarColumn.OCCUPATION.header(), "occupation-unknown"));
    }
    return found.map(known -> List.of(known.code())).orElse(null);
  }

  private @Nullable List<String> sectorsWished(SonarRow row) {
    Optional<String> code = row.get(SonarColumn.SECTOR);
    boolean known =
        code.filter(sbi -> sbi.matches("[0-9]{2,5}"))
            .filter(sbi -> catalogue.sectors().contains(sbi.substring(0, 2)))
            .isPresent();
    if (code.isPresent() && !known) {
      row.add(RowProblem.warning(SonarColumn.SECTOR.header(), "sector-unknown"));
    }
    return known ? List.of(code.get()) : null;
  }

  private static @Nullable HoursPerWeek hours(SonarRow row) {
    Optional<BigDecimal> most =
        row.get(SonarColumn.HOURS)
            .map(text -> text.replace(',', '.'))
            .filter(text -> text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?"))
            .map(BigDecimal::new)
            .filter(hours -> hours.signum() > 0 && hours.compareTo(HOURS_IN_A_WEEK) <= 0);
    if (most.isEmpty() && row.get(SonarColumn.HOURS).isPresent()) {
      row.unknownValue(SonarColumn.HOURS);
    }
    return most.map(hours -> new HoursPerWeek(null, hours)).orElse(null);
  }

  private static @Nullable String postcode(SonarRow row) {
    Optional<String> given = row.get(SonarColumn.POSTCODE);
    Optional<String> postcode = given.flatMap(Postcode::fullOrDigits);
    if (given.isPresent() && postcode.isEmpty()) {
      row.add(RowProblem.warning(SonarColumn.POSTCODE.header(), "postcode-impossible"));
    }
    return postcode.orElse(null);
  }

  private static @Nullable List<Transport> transport(SonarRow row) {
    Optional<String> given = row.get(SonarColumn.TRANSPORT);
    Optional<Transport> known = given.map(text -> TRANSPORT.get(text.toUpperCase(Locale.ROOT)));
    if (given.isPresent() && known.isEmpty()) {
      row.unknownValue(SonarColumn.TRANSPORT);
    }
    return known.map(List::of).orElse(null);
  }

  private static @Nullable List<Language> languages(SonarRow row) {
    Optional<String> given = row.get(SonarColumn.DUTCH_SPOKEN);
    Optional<LanguageLevel> level = given.map(SPEAKING::get);
    if (given.isPresent() && level.isEmpty()) {
      row.unknownValue(SonarColumn.DUTCH_SPOKEN);
    }
    return level.map(known -> List.of(new Language("nl", known))).orElse(null);
  }

  private static @Nullable Integer level(SonarRow row) {
    Optional<String> given = row.get(SonarColumn.EDUCATION);
    Optional<Integer> level = given.map(text -> WORK_LEVELS.get(text.toUpperCase(Locale.ROOT)));
    if (given.isPresent() && level.isEmpty()) {
      row.unknownValue(SonarColumn.EDUCATION);
    }
    return level.orElse(null);
  }

  private @Nullable List<Credential> licences(SonarRow row) {
    List<Credential> held = new ArrayList<>();
    for (String code : row.list(SonarColumn.LICENCES).stream().distinct().toList()) {
      if (catalogue.licences().contains(code)) {
        held.add(new Credential(code, true, null));
      } else {
        row.unknownValue(SonarColumn.LICENCES);
      }
    }
    return held.isEmpty() ? null : held;
  }

  private static TargetGroupFacts facts(SonarRow row) {
    Optional<Boolean> register = yesOrNo(row, SonarColumn.JOB_AGREEMENT);
    return new TargetGroupFacts(
        null,
        row.date(SonarColumn.BENEFIT_SINCE).orElse(null),
        register.orElse(null),
        null,
        null,
        List.of());
  }

  private static Optional<Boolean> yesOrNo(SonarRow row, SonarColumn column) {
    Optional<String> given = row.get(column).map(text -> text.toUpperCase(Locale.ROOT));
    if (given.filter(YES::contains).isPresent()) {
      return Optional.of(true);
    }
    if (given.filter(NO::contains).isPresent()) {
      return Optional.of(false);
    }
    if (given.isPresent()) {
      row.unknownValue(column);
    }
    return Optional.empty();
  }

  private static @Nullable String contact(SonarRow row, SonarColumn column, ContactForm form) {
    List<String> given = row.get(column).map(List::of).orElse(List.of());
    return form.first(
        given, () -> row.add(RowProblem.warning(column.header(), "contact-unusable")));
  }

  /** First word and the rest: the export has one column for a name. */
  private static @Nullable String[] name(SonarRow row) {
    String[] words = row.get(SonarColumn.NAME).orElse("").split(" +", 2);
    return new @Nullable String[] {
      words[0].isEmpty() ? null : shortened(words[0]), words.length < 2 ? null : shortened(words[1])
    };
  }

  private static String shortened(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100);
  }

  private interface ContactForm {
    @Nullable String first(List<String> given, Runnable unusable);
  }
}
