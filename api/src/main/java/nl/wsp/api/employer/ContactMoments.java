package nl.wsp.api.employer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The contact staff had with an employer. Notes are staff's own: the employer does not see them.
 */
@Singleton
public class ContactMoments {
  private static final int MAX_NOTE_LENGTH = 4000;

  private final ContactMomentRepository moments;
  private final Employers employers;
  private final Accounts accounts;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ContactMoments(
      ContactMomentRepository moments,
      Employers employers,
      Accounts accounts,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.moments = moments;
    this.employers = employers;
    this.accounts = accounts;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  Slice<ContactView> list(
      Actor actor, UUID employerId, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    employers.inSight(actor, employerId);
    String scope = "contact-moments|" + employerId;
    Conditions conditions = new Conditions().and("employer_id = ?", employerId);
    if (cursor != null) {
      List<String> after = cursors.decode(scope, cursor);
      Timestamp at = Timestamp.from(Instant.parse(after.get(0)));
      conditions.and("at < ? OR (at = ? AND id < ?)", at, at, after.get(1));
    }
    List<UUID> ids =
        conditions.ids(
            jdbc, "SELECT id FROM contact_moment", "ORDER BY at DESC, id DESC", size + 1);
    if (ids.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    List<ContactMoment> page = moments.findByIdInOrderByAtDescAndIdDesc(ids);
    boolean more = page.size() > size;
    List<ContactMoment> shown = more ? page.subList(0, size) : page;
    ContactMoment last = shown.getLast();
    String next =
        more ? cursors.encode(scope, List.of(last.at().toString(), last.id().toString())) : null;
    return new Slice<>(views(shown), next);
  }

  @Transactional
  ContactView add(
      Actor actor, UUID employerId, ContactFields fields, @Nullable String idempotencyKey) {
    employers.inSight(actor, employerId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Violations violations = new Violations();
    Instant at = fields.at() == null ? now : fields.at().truncatedTo(ChronoUnit.MICROS);
    if (at.isAfter(now)) {
      violations.breaksRule("/at", "in-future");
    }
    String note = fields.note() == null ? "" : fields.note().strip();
    if (note.isEmpty()) {
      violations.invalid("/note", "required");
    } else if (note.length() > MAX_NOTE_LENGTH) {
      violations.invalid("/note", "size", 1, MAX_NOTE_LENGTH);
    }
    Optional<ContactMoment.Kind> kind = kindOf(fields.kind());
    if (kind.isEmpty()) {
      violations.invalid("/kind", "unknown-code", fields.kind());
    }
    violations.throwIfAny();
    UUID id =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "employers/" + employerId + "/contact-moments",
            fields,
            newId ->
                moments.save(
                    new ContactMoment(
                        newId, employerId, at, kind.orElseThrow(), note, actor.userId())));
    return views(List.of(moments.findById(id).orElseThrow())).getFirst();
  }

  /** Whether a code names a kind of contact; absent is one that is not known. */
  public static boolean isKind(@Nullable String code) {
    return kindOf(code).isPresent();
  }

  /**
   * Notes a contact that another feature records, in the caller's transaction.
   *
   * @param kind {@code VISIT PHONE EMAIL EVENT OTHER}, absent: other
   * @param note without anything that tells who a candidate is: all contacts of the employer read
   *     it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Actor actor, UUID employerId, @Nullable String kind, String note, Instant at) {
    moments.save(
        new ContactMoment(
            Ids.next(),
            employerId,
            at.truncatedTo(ChronoUnit.MICROS),
            kindOf(kind).orElseThrow(),
            note,
            actor.userId()));
  }

  private static Optional<ContactMoment.Kind> kindOf(@Nullable String code) {
    return code == null
        ? Optional.of(ContactMoment.Kind.OTHER)
        : Arrays.stream(ContactMoment.Kind.values())
            .filter(kind -> kind.name().equals(code))
            .findFirst();
  }

  private List<ContactView> views(List<ContactMoment> page) {
    Map<UUID, Accounts.Person> authors =
        accounts.findAll(page.stream().map(ContactMoment::authorId).toList());
    return page.stream()
        .map(
            moment ->
                new ContactView(
                    moment.id(),
                    moment.at(),
                    moment.kind(),
                    moment.note(),
                    Optional.ofNullable(authors.get(moment.authorId()))
                        .map(Accounts.Person::displayName)
                        .orElse(null)))
        .toList();
  }
}
