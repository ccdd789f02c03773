package nl.wsp.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TaskDemandLevels;
import org.junit.jupiter.api.Test;

class DemoGeneratorTest {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final long SEED = 20260302;

  private static final DemoGenerator DEMO = generator(SEED);
  private static final List<DemoEmployer> EMPLOYERS = DEMO.employers().toList();
  private static final List<DemoJobSeeker> PEOPLE = DEMO.jobSeekers().toList();

  private static DemoGenerator generator(long seed) {
    return new DemoGenerator(Catalogue.bundled(), seed, TODAY, DemoSize.PARTNERSHIP);
  }

  /** Everything of a small part of the data, as text. */
  static String excerpt(DemoGenerator generator) {
    List<Object> all = new ArrayList<>(generator.users());
    all.addAll(generator.organisations());
    generator.employers().limit(50).forEach(all::add);
    generator.vacancies().limit(50).forEach(all::add);
    generator.jobSeekers().limit(200).forEach(all::add);
    return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void theSameSeedGivesTheSameDataAndAnotherSeedOther() {
    assertThat(excerpt(generator(SEED))).isEqualTo(excerpt(DEMO));
    assertThat(excerpt(generator(SEED + 1))).isNotEqualTo(excerpt(DEMO));
  }

  @Test
  void anotherRunOfTheProgramGivesTheSameData() throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process other =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                classPath,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                OtherRun.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed =
        new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(other.waitFor()).isZero();
    assertThat(printed).isEqualTo(digest(excerpt(DEMO)));
  }

  /** Prints what a fresh program makes of the same seed. */
  public static final class OtherRun {
    private OtherRun() {}

    public static void main(String[] arguments) {
      System.out.println(digest(excerpt(generator(SEED))));
    }
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Test
  void eachThingIsTheSameAloneAndInParallel() {
    assertThat(DEMO.jobSeekers().skip(1000).findFirst()).contains(PEOPLE.get(1000));
    assertThat(DEMO.jobSeekers().parallel().limit(300).toList()).isEqualTo(PEOPLE.subList(0, 300));
  }

  @Test
  void aPartnershipHasTheSizesOfTheDomain() {
    assertThat(EMPLOYERS).hasSize(400);
    assertThat(DEMO.vacancies().count()).isEqualTo(600);
    assertThat(PEOPLE).hasSize(2500);
    assertThat(DEMO.users()).hasSize(62);
    assertThat(PEOPLE.stream().map(DemoJobSeeker::municipalityCode).distinct())
        .containsExactlyInAnyOrder("GM1916", "GM0626", "GM0629");
  }

  @Test
  void everyRoleHasItsDemoAccount() {
    assertThat(DEMO.users())
        .extracting(user -> user.username() + " " + user.role())
        .contains(
            "werkgever@demo.example EMPLOYER",
            "accountmanager@demo.example ACCOUNT_MANAGER",
            "consulent@demo.example CONSULTANT",
            "collega@demo.example CONSULTANT",
            "partner@demo.example ACCOUNT_MANAGER",
            "werkzoekende@demo.example JOB_SEEKER",
            "manager@demo.example MANAGER",
            "kwaliteit@demo.example QUALITY",
            "beheer@demo.example ADMIN");
    assertThat(DEMO.users()).extracting(DemoUser::username).doesNotHaveDuplicates();
    Set<UUID> organisations =
        DEMO.organisations().stream().map(DemoOrganisation::id).collect(Collectors.toSet());
    assertThat(DEMO.users()).extracting(DemoUser::organisationId).isSubsetOf(organisations);
  }

  @Test
  void theDemoAccountsHaveWorkOfTheirOwn() {
    DemoJobSeeker first = PEOPLE.getFirst();
    UUID consultant = account(Role.CONSULTANT);
    assertThat(first.userId()).isEqualTo(account(Role.JOB_SEEKER));
    assertThat(first.consultantId()).isEqualTo(consultant);
    assertThat(first.cv().competencies()).isNotEmpty();
    assertThat(first.cv().educationLevel()).isNotNull();
    assertThat(first.consents()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(PEOPLE)
        .filteredOn(person -> consultant.equals(person.consultantId()))
        .hasSizeBetween(40, 300);
    assertThat(EMPLOYERS.getFirst().accountManagerId()).isEqualTo(account(Role.ACCOUNT_MANAGER));
    assertThat(EMPLOYERS.getFirst().organisation()).isNotNull();
    assertThat(DEMO.vacancies().limit(3))
        .allSatisfy(
            vacancy -> {
              assertThat(vacancy.employerId()).isEqualTo(EMPLOYERS.getFirst().id());
              assertThat(vacancy.status()).isEqualTo(DemoVacancy.Status.PUBLISHED);
            });
  }

  private static UUID account(Role role) {
    return DEMO.users().stream().filter(user -> user.role() == role).findFirst().orElseThrow().id();
  }

  @Test
  void employersAreInventedAndDistinct() {
    assertThat(EMPLOYERS)
        .allSatisfy(
            employer -> {
              assertThat(employer.kvkNumber()).matches("99[0-9]{6}");
              assertThat(employer.email()).endsWith(".example");
              assertThat(employer.phone()).startsWith("070 000 ");
              assertThat(employer.postcode()).matches("[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}");
            });
    assertThat(EMPLOYERS).extracting(DemoEmployer::kvkNumber).doesNotHaveDuplicates();
    assertThat(EMPLOYERS).extracting(DemoEmployer::name).doesNotHaveDuplicates();
    assertThat(EMPLOYERS).extracting(DemoEmployer::id).doesNotHaveDuplicates();
    assertThat(EMPLOYERS).extracting(DemoEmployer::sectorCode).contains("47", "81", "56", "87");
    assertThat(EMPLOYERS.stream().filter(each -> !each.sroiObligations().isEmpty()).count())
        .isBetween(25L, 80L);
  }

  @Test
  void nobodyCanBeReachedAndNoCvNamesItsOwner() {
    Set<UUID> ids = new HashSet<>();
    assertThat(PEOPLE)
        .allSatisfy(
            person -> {
              assertThat(ids.add(person.id())).isTrue();
              assertThat(person.phone()).startsWith("06 00");
              if (person.email() != null) {
                assertThat(person.email()).endsWith("@post.example");
              }
              assertThat(person.birthDate()).isBetween(TODAY.minusYears(66), TODAY.minusYears(18));
              String told = person.cv().headline() + " " + person.cv().presentation();
              assertThat(told).doesNotContain(person.lastName());
            });
  }

  @Test
  void fieldsAreMissingAsOftenAsInRealLifeAndSomewhatLessForEducation() {
    assertThat(missing(person -> person.cv().educationLevel() == null)).isBetween(0.24, 0.38);
    assertThat(missing(person -> person.cv().dayParts() == null)).isBetween(0.25, 0.42);
    assertThat(missing(person -> person.cv().competencies() == null)).isBetween(0.04, 0.12);
    assertThat(missing(person -> person.cv().occupationsWished() == null)).isBetween(0.04, 0.13);
    assertThat(missing(person -> person.cv().hoursMax() == null)).isBetween(0.07, 0.18);
    assertThat(missing(person -> person.cv().suits().equals(TaskDemandLevels.NONE)))
        .isBetween(0.3, 0.5);
    assertThat(missing(person -> person.cv().postcode() == null)).isBetween(0.005, 0.05);
  }

  @Test
  void consentsAreMixed() {
    assertThat(missing(person -> person.consents().isEmpty())).isBetween(0.07, 0.14);
    assertThat(missing(person -> gave(person, "COLLEAGUES"))).isBetween(0.72, 0.9);
    assertThat(missing(person -> gave(person, "EMPLOYERS_PSEUDONYMOUS"))).isBetween(0.45, 0.68);
    assertThat(missing(person -> person.consents().stream().anyMatch(c -> c.withdrawnAt() != null)))
        .isBetween(0.02, 0.2);
    assertThat(missing(person -> !person.active())).isBetween(0.03, 0.1);
    assertThat(missing(person -> person.consultantId() == null)).isBetween(0.02, 0.09);
  }

  private static boolean gave(DemoJobSeeker person, String audience) {
    return person.consents().stream()
        .anyMatch(each -> each.audience().equals(audience) && each.withdrawnAt() == null);
  }

  private static double missing(Predicate<DemoJobSeeker> condition) {
    return PEOPLE.stream().filter(condition).count() / (double) PEOPLE.size();
  }

  @Test
  void mostPeopleAreOnParticipationActBenefitAndSomeHaveAWageValue() {
    assertThat(missing(each -> each.targetGroup().benefit() == TargetGroup.PARTICIPATION_ACT))
        .isBetween(0.72, 0.82);
    assertThat(missing(each -> !each.targetGroup().wageValues().isEmpty())).isBetween(0.1, 0.35);
    assertThat(missing(each -> each.targetGroup().jobAgreementRegister())).isBetween(0.05, 0.18);
    assertThat(missing(each -> each.targetGroup().statusHolder())).isBetween(0.05, 0.16);
  }

  @Test
  void manyThousandsAreMadeInASecondOrTwo() {
    DemoSize size = DemoSize.ofJobSeekers(20_000);
    DemoGenerator many = new DemoGenerator(Catalogue.bundled(), SEED, TODAY, size);
    assertThat(size.vacancies()).isEqualTo(6_000);
    assertThat(many.jobSeekers().map(person -> person.cv().postcode()).distinct().count())
        .isGreaterThan(5_000);
    assertThat(many.jobSeekers().map(DemoJobSeeker::id).distinct().count()).isEqualTo(20_000);
  }
}
