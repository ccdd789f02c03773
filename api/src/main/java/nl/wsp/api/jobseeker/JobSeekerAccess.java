package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** The access policy of a person's file: decides what an actor is to a person (domain §1). */
@Singleton
public class JobSeekerAccess {
  private static final Pattern SAMPLE_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final EmployerAccess employers;
  private final QualitySamples samples;

  JobSeekerAccess(EmployerAccess employers, QualitySamples samples) {
    this.employers = employers;
    this.samples = samples;
  }

  /**
   * Whose profiles an actor finds in search and in matches: everybody who consented to one of these
   * audiences, and his own people.
   */
  public Viewer viewerOf(Actor actor) {
    Set<Audience> audiences = new LinkedHashSet<>();
    if (actor.isColleague()) {
      audiences.add(Audience.COLLEAGUES);
    }
    actor.partnerOrganisations().forEach(id -> audiences.add(Audience.partner(id)));
    Set<UUID> own = employers.ownOf(actor);
    if (!own.isEmpty()) {
      audiences.add(Audience.EMPLOYERS_PSEUDONYMOUS);
      own.forEach(id -> audiences.add(Audience.employer(id)));
    }
    return new Viewer(audiences, actor.is(Role.CONSULTANT) ? actor.userId() : null);
  }

  /**
   * What the actor is to the person when he asks for a part: of all that he is, the nearest that
   * may read it.
   *
   * @param validAudiences audiences the person consents to today
   * @param sample number of a quality sample, when the actor says he takes one
   * @throws Problem 404 when he is nothing to the person, 403 when that part is not for him
   */
  Relation require(
      Actor actor,
      JobSeeker person,
      Part part,
      Set<String> validAudiences,
      @Nullable String sample) {
    List<Relation> relations = relations(actor, person, validAudiences, sample);
    if (relations.isEmpty()) {
      throw Problem.notFound();
    }
    return relations.stream()
        .filter(relation -> relation.mayRead(part))
        .findFirst()
        .orElseThrow(Problem::notAllowed);
  }

  private List<Relation> relations(
      Actor actor, JobSeeker person, Set<String> validAudiences, @Nullable String sample) {
    List<Relation> relations = new ArrayList<>();
    UUID me = actor.userId();
    if (actor.is(Role.JOB_SEEKER) && me.equals(person.userId())) {
      relations.add(Relation.SELF);
    }
    if (actor.is(Role.CONSULTANT)
        && (me.equals(person.consultantId()) || me.equals(person.standInId()))) {
      relations.add(Relation.OWN_CONSULTANT);
    }
    if (person.consultantId() == null
        && person.municipalityCode() != null
        && intakeMunicipalitiesOf(actor).contains(person.municipalityCode())) {
      relations.add(Relation.INTAKE);
    }
    if (actor.isColleague() && validAudiences.contains(Audience.COLLEAGUES.code())) {
      relations.add(Relation.COLLEAGUE);
    }
    if (consentsToAny(validAudiences, actor.partnerOrganisations(), Audience::partner)) {
      relations.add(Relation.PARTNER);
    }
    if (consentsToAny(validAudiences, employers.ownOf(actor), Audience::employer)) {
      relations.add(Relation.EMPLOYER);
    }
    if (mayBeSampledBy(actor, person)
        && (sample != null || relations.isEmpty())
        && samples.holds(numberOf(sample), person.id())) {
      relations.add(Relation.SAMPLE);
    }
    return relations;
  }

  /** Municipalities whose people without consultant the actor may take in. */
  static List<String> intakeMunicipalitiesOf(Actor actor) {
    return actor.memberships().stream()
        .filter(membership -> membership.role() == Role.CONSULTANT)
        .filter(membership -> membership.kind().isPartnership())
        .flatMap(membership -> Stream.ofNullable(membership.municipalityCode()))
        .distinct()
        .toList();
  }

  /** Why an actor in a relation looks, for the access log. */
  static LookContext contextOf(Relation relation, @Nullable String sample) {
    return switch (relation) {
      case OWN_CONSULTANT -> LookContext.of(LookContext.Kind.OWN_CONSULTANT);
      case INTAKE -> LookContext.of(LookContext.Kind.INTAKE);
      case COLLEAGUE -> LookContext.of(LookContext.Kind.COLLEAGUE);
      case PARTNER -> LookContext.of(LookContext.Kind.PARTNER);
      case EMPLOYER -> LookContext.of(LookContext.Kind.EMPLOYER);
      case SAMPLE -> LookContext.of(LookContext.Kind.SAMPLE, sample);
      case SELF -> throw new IllegalStateException("the person's own look is not logged");
    };
  }

  private static boolean mayBeSampledBy(Actor actor, JobSeeker person) {
    Set<String> reach = QualitySamples.reachOf(actor);
    return reach.contains(null) || reach.contains(person.municipalityCode());
  }

  private static String numberOf(@Nullable String sample) {
    if (sample == null) {
      throw Problem.invalidParameter("sample", "required");
    }
    if (!SAMPLE_NUMBER.matcher(sample).matches()) {
      throw Problem.invalidParameter("sample", "invalid");
    }
    return sample;
  }

  private static boolean consentsToAny(
      Set<String> validAudiences, Collection<UUID> ids, Function<UUID, Audience> audience) {
    return ids.stream().anyMatch(id -> validAudiences.contains(audience.apply(id).code()));
  }
}
