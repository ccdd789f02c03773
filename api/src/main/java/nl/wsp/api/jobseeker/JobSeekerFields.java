package nl.wsp.api.jobseeker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and who helps him, as staff fill it in. The person himself changes how he can be
 * reached and whether he looks for work; the rest is his consultant's.
 *
 * @param municipalityCode CBS code of the municipality that is responsible
 * @param consultantId own consultant; when a file is made: absent is the maker
 * @param standInId who replaces the consultant
 * @param active whether the person looks for work; absent is yes
 * @param version version of the file, unless If-Match says it
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record JobSeekerFields(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    @Nullable String municipalityCode,
    @Nullable UUID consultantId,
    @Nullable UUID standInId,
    @Nullable Boolean active,
    @Nullable Long version) {
  private static final int MAX_NAME = 100;
  private static final int MAX_EMAIL = 191;
  // one @ with something on both sides: whether it arrives only sending tells
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{8,20}");

  static JobSeekerFields of(JobSeeker person) {
    return new JobSeekerFields(
        person.firstName(),
        person.lastName(),
        person.email(),
        person.phone(),
        person.birthDate(),
        person.municipalityCode(),
        person.consultantId(),
        person.standInId(),
        person.active(),
        null);
  }

  /** The same with spaces around texts gone and empty texts absent. */
  JobSeekerFields normalised() {
    return new JobSeekerFields(
        trimmed(firstName),
        trimmed(lastName),
        trimmed(email),
        trimmed(phone),
        birthDate,
        trimmed(municipalityCode),
        consultantId,
        standInId,
        active == null || active,
        null);
  }

  void check(Violations wrong, LocalDate today, KnownCodes known) {
    length(wrong, "/firstName", firstName, MAX_NAME);
    length(wrong, "/lastName", lastName, MAX_NAME);
    length(wrong, "/email", email, MAX_EMAIL);
    if (email != null && !EMAIL.matcher(email).matches()) {
      wrong.invalid("/email", "email");
    }
    if (phone != null && !PHONE.matcher(phone).matches()) {
      wrong.invalid("/phone", "phone");
    }
    if (birthDate != null && birthDate.isAfter(today)) {
      wrong.breaksRule("/birthDate", "in-future");
    }
    if (municipalityCode != null && !known.municipality(municipalityCode)) {
      wrong.invalid("/municipalityCode", "municipality");
    }
    if (standInId != null && standInId.equals(consultantId)) {
      wrong.breaksRule("/standInId", "stand-in-is-consultant");
    }
  }

  /** Names the fields that only a consultant changes and that differ from what is stored. */
  void checkOwnEdit(Violations wrong, JobSeekerFields stored) {
    onlyByConsultant(wrong, "/firstName", firstName, stored.firstName());
    onlyByConsultant(wrong, "/lastName", lastName, stored.lastName());
    onlyByConsultant(wrong, "/birthDate", birthDate, stored.birthDate());
    onlyByConsultant(wrong, "/municipalityCode", municipalityCode, stored.municipalityCode());
    onlyByConsultant(wrong, "/consultantId", consultantId, stored.consultantId());
    onlyByConsultant(wrong, "/standInId", standInId, stored.standInId());
  }

  private static void onlyByConsultant(
      Violations wrong, String pointer, @Nullable Object given, @Nullable Object stored) {
    if (!Objects.equals(given, stored)) {
      wrong.breaksRule(pointer, "consultant-only");
    }
  }

  private static void length(Violations wrong, String pointer, @Nullable String text, int max) {
    if (text != null && text.length() > max) {
      wrong.invalid(pointer, "size", 1, max);
    }
  }

  private static @Nullable String trimmed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
