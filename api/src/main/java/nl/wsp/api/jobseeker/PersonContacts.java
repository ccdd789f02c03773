package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names and accounts of people, many at once, for who may read them. Logs nothing. */
@Singleton
public class PersonContacts {
  private final JobSeekerRepository people;

  PersonContacts(JobSeekerRepository people) {
    this.people = people;
  }

  /**
   * How to address a person.
   *
   * @param accountId absent: he gets letters
   * @param name first and last name, may be empty
   */
  public record Contact(
      UUID id,
      @Nullable UUID accountId,
      @Nullable UUID consultantId,
      @Nullable String municipalityCode,
      String name) {}

  /** Contacts by id, in one query; who does not exist is absent. */
  @Transactional
  public Map<UUID, Contact> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : people.findByIdInList(Set.copyOf(ids)).stream()
            .map(PersonContacts::contact)
            .collect(Collectors.toUnmodifiableMap(Contact::id, Function.identity()));
  }

  private static Contact contact(JobSeeker person) {
    return new Contact(
        person.id(),
        person.userId(),
        person.consultantId(),
        person.municipalityCode(),
        Stream.of(person.firstName(), person.lastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }
}
