package nl.wsp.api.interop;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.IncomingJobSeeker;
import nl.wsp.api.jobseeker.IncomingJobSeeker.StatedConsent;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.reference.MunicipalityPostcodes;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

/**
 * Brings imported people in: known ones are found by their external id, those that would become the
 * same again are left alone, all others are added or refreshed. Nobody gets a consultant: they join
 * the intake list of their municipality.
 */
@Singleton
public class PeopleIntake {
  private final JobSeekerIntake intake;
  private final ImportSources sources;
  private final MunicipalityPostcodes municipalities;
  private final ObjectMapper json;

  PeopleIntake(
      JobSeekerIntake intake,
      ImportSources sources,
      MunicipalityPostcodes municipalities,
      ObjectMapper json) {
    this.intake = intake;
    this.sources = sources;
    this.municipalities = municipalities;
    this.json = json;
  }

  /**
   * Writes people, in the caller's transaction.
   *
   * @return a result for each
   */
  public List<RowResult> take(List<Person> people, LoadContext context) {
    Map<String, UUID> known = intake.idsOf(people.stream().map(Person::externalId).toList());
    Map<UUID, String> before = sources.fingerprints(known.values());
    Map<UUID, String> after = new HashMap<>();
    List<RowResult> results = new ArrayList<>();
    List<Person> added = new ArrayList<>();
    for (Person person : people) {
      List<Violation> wrong = intake.check(person.cv());
      UUID id = known.get(person.externalId());
      if (!wrong.isEmpty()) {
        results.add(RowResult.rejected(person.row(), inconsistent(person, wrong)));
      } else if (id == null) {
        added.add(person);
      } else if (fingerprint(person).equals(before.get(id))) {
        results.add(new RowResult(person.row(), Outcome.UNCHANGED, id, person.problems()));
      } else {
        intake.addOrRefresh(incoming(person, context), context.startedBy());
        after.put(id, fingerprint(person));
        results.add(new RowResult(person.row(), Outcome.ACCEPTED, id, person.problems()));
      }
    }
    List<UUID> ids =
        intake.addAll(
            added.stream().map(person -> incoming(person, context)).toList(), context.startedBy());
    for (int i = 0; i < added.size(); i++) {
      Person person = added.get(i);
      after.put(ids.get(i), fingerprint(person));
      results.add(new RowResult(person.row(), Outcome.ACCEPTED, ids.get(i), person.problems()));
    }
    sources.save(after);
    return results;
  }

  private static List<RowProblem> inconsistent(Person person, List<Violation> wrong) {
    List<RowProblem> problems = new ArrayList<>(person.problems());
    wrong.forEach(
        violation -> problems.add(RowProblem.error(violation.pointer(), "not-consistent")));
    return problems;
  }

  private static String fingerprint(Person person) {
    return ImportSources.fingerprint(
        person.cv(),
        person.firstName(),
        person.lastName(),
        person.email(),
        person.phone(),
        person.facts(),
        person.keptFields());
  }

  private static boolean hasConsent(Person person, LoadContext context) {
    return person.mayConsent() && context.consent() == ImportConsent.COLLEAGUES;
  }

  private IncomingJobSeeker incoming(Person person, LoadContext context) {
    return new IncomingJobSeeker(
        null,
        person.externalId(),
        null,
        null,
        null,
        municipalityOf(person.cv(), context),
        person.firstName(),
        person.lastName(),
        person.email(),
        person.phone(),
        true,
        person.cv(),
        hasConsent(person, context)
            ? List.of(new StatedConsent(Audience.COLLEAGUES, ConsentBasis.IMPORT, null))
            : List.of(),
        person.facts(),
        write(person.keptFields()));
  }

  private String municipalityOf(CvContent cv, LoadContext context) {
    return cv.postcode() == null
        ? context.municipalityCode()
        : municipalities.municipalityOf(cv.postcode()).orElse(context.municipalityCode());
  }

  private @Nullable String write(Map<String, Object> fields) {
    try {
      return fields.isEmpty()
          ? null
          : new String(
              json.writeValueAsBytes(Argument.mapOf(String.class, Object.class), fields),
              java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * A person read from a row.
   *
   * @param mayConsent false when the row itself says there is no consent
   * @param keptFields source fields without a place of their own
   * @param problems report of the row so far, without errors
   */
  public record Person(
      int row,
      String externalId,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone,
      CvContent cv,
      TargetGroupFacts facts,
      boolean mayConsent,
      Map<String, Object> keptFields,
      List<RowProblem> problems) {}
}
