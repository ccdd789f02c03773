package nl.wsp.api.employer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of an employer.
 *
 * @param kvkNumber eight digits. A KvK number has no public check digit, so only its form is
 *     checked; that it exists is for the trade register, and staff verify it there
 * @param sector SBI code, 2 to 6 digits, dots allowed
 * @param postcode full Dutch postcode
 */
@Serdeable
@Introspected
public record EmployerFields(
    @Nullable String name,
    @Nullable String kvkNumber,
    @Nullable String sector,
    @Nullable String postcode,
    @Nullable String phone,
    @Nullable String email,
    @Nullable UUID accountManagerId) {
  private static final Pattern KVK_NUMBER = Pattern.compile("[0-9]{8}");
  private static final Pattern SECTOR = Pattern.compile("[0-9]{2}(\\.?[0-9]{1,2}){0,2}");
  private static final Pattern PHONE = Pattern.compile("[+0-9(][0-9 ()-]{5,28}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_EMAIL_LENGTH = 191;

  /** The fields trimmed, empty texts as absent, the postcode and e-mail address in one form. */
  EmployerFields normalised() {
    String trimmedPostcode = trim(postcode);
    String trimmedEmail = trim(email);
    return new EmployerFields(
        trim(name),
        trim(kvkNumber),
        trim(sector),
        trimmedPostcode == null ? null : Postcode.full(trimmedPostcode).orElse(trimmedPostcode),
        trim(phone),
        trimmedEmail == null ? null : trimmedEmail.toLowerCase(Locale.ROOT),
        accountManagerId);
  }

  /** Everything wrong with the form of normalised fields. */
  void check(Violations violations, boolean kvkRequired) {
    if (name == null) {
      violations.invalid("/name", "required");
    } else if (name.length() > MAX_NAME_LENGTH) {
      violations.invalid("/name", "size", 1, MAX_NAME_LENGTH);
    }
    if (kvkNumber == null && kvkRequired) {
      violations.invalid("/kvkNumber", "required");
    }
    checkForm(violations, "/kvkNumber", kvkNumber, KVK_NUMBER, "kvk-number");
    checkForm(violations, "/sector", sector, SECTOR, "sector");
    checkForm(violations, "/phone", phone, PHONE, "phone");
    checkForm(violations, "/email", email, EMAIL, "email");
    if (email != null && email.length() > MAX_EMAIL_LENGTH) {
      violations.invalid("/email", "size", 1, MAX_EMAIL_LENGTH);
    }
    if (postcode != null && Postcode.full(postcode).isEmpty()) {
      violations.invalid("/postcode", "postcode");
    }
  }

  EmployerFields withAccountManager(@Nullable UUID newAccountManagerId) {
    return new EmployerFields(name, kvkNumber, sector, postcode, phone, email, newAccountManagerId);
  }

  private static void checkForm(
      Violations violations, String pointer, @Nullable String value, Pattern form, String code) {
    if (value != null && !form.matcher(value).matches()) {
      violations.invalid(pointer, code);
    }
  }

  private static @Nullable String trim(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
