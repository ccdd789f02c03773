package nl.wsp.api.networkcafe;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Who is around a session, apart from the people it is for.
 *
 * @param municipalities CBS codes of those that take part, none: all
 * @param partnerIds organisations outside the partnership that take part
 * @param employerIds invited employers
 */
public record SessionCircle(
    List<String> municipalities,
    List<Helping> helpers,
    List<UUID> partnerIds,
    List<UUID> employerIds) {
  static final SessionCircle EMPTY = new SessionCircle(List.of(), List.of(), List.of(), List.of());

  public SessionCircle {
    municipalities = List.copyOf(municipalities);
    helpers = List.copyOf(helpers);
    partnerIds = List.copyOf(partnerIds);
    employerIds = List.copyOf(employerIds);
  }

  /** Whether a user helps at the session. */
  public boolean hasHelper(UUID userId) {
    return helpers.stream().anyMatch(helping -> helping.userId().equals(userId));
  }

  /** The same circle with one helper in the place of another; who helped already keeps his part. */
  SessionCircle withHelper(UUID from, UUID to) {
    boolean helpsAlready = hasHelper(to);
    return new SessionCircle(
        municipalities,
        helpers.stream()
            .filter(helping -> !helpsAlready || !helping.userId().equals(from))
            .map(
                helping ->
                    helping.userId().equals(from) ? new Helping(to, helping.role()) : helping)
            .toList(),
        partnerIds,
        employerIds);
  }

  /** A helper with what he does. */
  @Serdeable
  public record Helping(UUID userId, HelperRole role) {}
}
