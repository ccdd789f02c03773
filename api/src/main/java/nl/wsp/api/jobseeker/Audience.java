package nl.wsp.api.jobseeker;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a consent is: {@code COLLEAGUES}, {@code REGION}, {@code EMPLOYERS_PSEUDONYMOUS}, {@code
 * PARTNER:{organisation id}} or {@code EMPLOYER:{employer id}}.
 *
 * @param id organisation or employer, for the kinds that name one
 */
public record Audience(Kind kind, @Nullable UUID id) {
  /** Colleagues of the partnership. */
  public static final Audience COLLEAGUES = new Audience(Kind.COLLEAGUES, null);

  /** The labour-market region and the national exchange. */
  public static final Audience REGION = new Audience(Kind.REGION, null);

  /** Employers, without name. */
  public static final Audience EMPLOYERS_PSEUDONYMOUS =
      new Audience(Kind.EMPLOYERS_PSEUDONYMOUS, null);

  private static final int UUID_LENGTH = 36;

  /** Kinds of audience. */
  public enum Kind {
    COLLEAGUES(false),
    REGION(false),
    EMPLOYERS_PSEUDONYMOUS(false),
    PARTNER(true),
    EMPLOYER(true);

    private final boolean named;

    Kind(boolean named) {
      this.named = named;
    }
  }

  /** Requires an id for the kinds that name one, and for no other. */
  public Audience {
    if (kind.named != (id != null)) {
      throw new IllegalArgumentException("audience " + kind + " with or without id");
    }
  }

  /** Staff of one partner. */
  public static Audience partner(UUID organisationId) {
    return new Audience(Kind.PARTNER, organisationId);
  }

  /** One employer, with name. */
  public static Audience employer(UUID employerId) {
    return new Audience(Kind.EMPLOYER, employerId);
  }

  /** The audience of a code; empty when it is none. */
  public static Optional<Audience> parse(String code) {
    String[] parts = code.split(":", 2);
    try {
      Kind kind = Kind.valueOf(parts[0]);
      if (!kind.named) {
        return parts.length == 1 ? Optional.of(new Audience(kind, null)) : Optional.empty();
      }
      return parts.length == 2 && parts[1].length() == UUID_LENGTH
          ? Optional.of(new Audience(kind, UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** As it is stored and sent. */
  public String code() {
    return id == null ? kind.name() : kind.name() + ":" + id;
  }
}
