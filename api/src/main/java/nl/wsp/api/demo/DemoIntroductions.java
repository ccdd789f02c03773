package nl.wsp.api.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.introduction.IntroductionExamples.Example;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Picks people whom the employer of the demo asks to meet: a few who consented to employers and who
 * consented to him by name already. The job seeker with an account is asked for another employer.
 */
final class DemoIntroductions {
  private static final int MOST_ASKED = 3;
  private static final int MOST_AGREED = 2;
  private static final Duration AGO = Duration.ofDays(2);

  private final DemoGenerator generator;
  private final LocalDate today;
  private final @Nullable DemoEmployer employer;
  private final @Nullable UUID contact;
  private final @Nullable UUID vacancyId;
  private final @Nullable UUID consultant;
  private final List<Example> examples = new ArrayList<>();
  private int asked;
  private int agreed;

  DemoIntroductions(DemoGenerator generator) {
    this.generator = generator;
    this.today = generator.today();
    Optional<DemoUser> account =
        generator.users().stream().filter(user -> user.role() == Role.EMPLOYER).findFirst();
    this.contact = account.map(DemoUser::id).orElse(null);
    this.employer =
        account
            .flatMap(
                user ->
                    generator
                        .employers()
                        .filter(each -> each.organisation() != null)
                        .filter(each -> each.organisation().id().equals(user.organisationId()))
                        .findFirst())
            .orElse(null);
    this.vacancyId =
        employer == null
            ? null
            : generator
                .vacancies()
                .filter(each -> each.employerId().equals(employer.id()))
                .filter(each -> each.status() == DemoVacancy.Status.PUBLISHED)
                .map(DemoVacancy::id)
                .findFirst()
                .orElse(null);
    this.consultant =
        generator.users().stream()
            .filter(user -> user.username().startsWith("consulent@"))
            .map(DemoUser::id)
            .findFirst()
            .orElse(null);
  }

  /** Makes a request about a person when he is one of those. */
  void consider(DemoJobSeeker person) {
    if (employer == null || vacancyId == null || contact == null) {
      return;
    }
    if (person.userId() != null) {
      askForAnother(person);
    }
    if (consents(person, "EMPLOYER:" + employer.id())) {
      if (agreed < MOST_AGREED) {
        agreed++;
        examples.add(example(employer.id(), vacancyId, person, contact, Role.EMPLOYER, true));
      }
    } else if (asked < MOST_ASKED
        && person.consultantId() != null
        && person.consultantId().equals(consultant)
        && consents(person, "EMPLOYERS_PSEUDONYMOUS")) {
      asked++;
      examples.add(example(employer.id(), vacancyId, person, contact, Role.EMPLOYER, false));
    }
  }

  private void askForAnother(DemoJobSeeker person) {
    Optional<DemoVacancy> other =
        generator
            .vacancies()
            .filter(each -> each.status() == DemoVacancy.Status.PUBLISHED)
            .filter(each -> !consents(person, "EMPLOYER:" + each.employerId()))
            .findFirst();
    other.ifPresent(
        vacancy ->
            generator
                .employers()
                .filter(each -> each.id().equals(vacancy.employerId()))
                .findFirst()
                .ifPresent(
                    each ->
                        examples.add(
                            example(
                                each.id(),
                                vacancy.id(),
                                person,
                                each.accountManagerId(),
                                Role.ACCOUNT_MANAGER,
                                false))));
  }

  List<Example> examples() {
    return List.copyOf(examples);
  }

  private Example example(
      UUID employerId,
      UUID vacancy,
      DemoJobSeeker person,
      UUID askedBy,
      Role askedAs,
      boolean yes) {
    return new Example(
        employerId, vacancy, person.id(), askedBy, askedAs, yes, generator.madeAt().minus(AGO));
  }

  private boolean consents(DemoJobSeeker person, String audience) {
    return person.consents().stream()
        .filter(consent -> consent.audience().equals(audience))
        .filter(consent -> consent.withdrawnAt() == null)
        .anyMatch(consent -> consent.validUntil() == null || !consent.validUntil().isBefore(today));
  }
}
