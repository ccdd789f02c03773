package nl.wsp.api.jobseeker;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * A person as the asker may see him.
 *
 * @param relation what the asker is to the person; decides what is filled in
 * @param firstName absent for who may not see names
 * @param email as {@code phone} and {@code birthDate}: for the person, his consultant and a sample
 * @param consultant whom to ask about the person
 * @param sourceFields as {@code email}: what an import brought that has no field of its own
 * @param mayEditCv whether the asker may change the CV
 */
@Serdeable
record JobSeekerBody(
    UUID id,
    Relation relation,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    @Nullable String municipalityCode,
    @Nullable UUID consultantId,
    @Nullable Professional consultant,
    @Nullable UUID standInId,
    @Nullable Professional standIn,
    @Nullable Map<String, Object> sourceFields,
    boolean active,
    boolean mayEditCv,
    long version,
    Instant updatedAt) {

  /** A consultant as others reach him. */
  @Serdeable
  record Professional(String name, String email, @Nullable String phone) {
    static @Nullable Professional of(Accounts.@Nullable Person person) {
      return person == null
          ? null
          : new Professional(person.displayName(), person.email(), person.phone());
    }
  }

  static JobSeekerBody of(
      JobSeeker person,
      Relation relation,
      Map<UUID, Accounts.Person> professionals,
      Map<String, Object> sourceFields) {
    boolean contact = relation.seesContactData();
    return new JobSeekerBody(
        person.id(),
        relation,
        relation.seesName() ? person.firstName() : null,
        relation.seesName() ? person.lastName() : null,
        contact ? person.email() : null,
        contact ? person.phone() : null,
        contact ? person.birthDate() : null,
        person.municipalityCode(),
        person.consultantId(),
        professional(person.consultantId(), professionals),
        person.standInId(),
        professional(person.standInId(), professionals),
        contact && !sourceFields.isEmpty() ? sourceFields : null,
        person.active(),
        relation.mayWrite(Part.CV),
        person.version(),
        person.updatedAt());
  }

  private static @Nullable Professional professional(
      @Nullable UUID id, Map<UUID, Accounts.Person> professionals) {
    return id == null ? null : Professional.of(professionals.get(id));
  }
}
