package nl.wsp.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rule of the rooms and of the features inside the service. */
@AnalyzeClasses(packages = "nl.wsp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> OURS_OUTSIDE_MATCHING =
      DescribedPredicate.describe(
          "ours outside matching",
          type ->
              type.getPackageName().startsWith("nl.wsp.")
                  && !type.getPackageName().startsWith("nl.wsp.matching"));

  private static final DescribedPredicate<JavaClass> OURS_OUTSIDE_SEARCH =
      DescribedPredicate.describe(
          "ours outside search",
          type ->
              type.getPackageName().startsWith("nl.wsp.")
                  && !type.getPackageName().startsWith("nl.wsp.search"));

  @ArchTest
  static final ArchRule MATCHING_DEPENDS_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp.matching..")
          .should()
          .dependOnClassesThat(OURS_OUTSIDE_MATCHING);

  @ArchTest
  static final ArchRule MATCHING_USES_NO_FRAMEWORK_NO_IO_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp.matching..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.micronaut..", "jakarta..", "java.sql..", "java.net..", "java.nio.file..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random");

  @ArchTest
  static final ArchRule SEARCH_DEPENDS_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp.search..")
          .should()
          .dependOnClassesThat(OURS_OUTSIDE_SEARCH)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule SEARCH_KNOWS_NO_SQL =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule PRODUCTION_NEVER_USES_THE_LOCAL_ENGINES =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp.api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("nl.wsp.deploy..");

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices().matching("nl.wsp.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule REPOSITORIES_STAY_IN_THEIR_FEATURE =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .and()
          .resideInAPackage("nl.wsp.api..")
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule THE_PLATFORM_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp.api.platform..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "features",
                  type ->
                      type.getPackageName().startsWith("nl.wsp.api.")
                          && !type.getPackageName().startsWith("nl.wsp.api.platform")));

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp..")
          .and()
          .resideOutsideOfPackages("nl.wsp.deploy..", "nl.wsp.bench..", "nl.wsp.api.platform.time")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THE_DOMAIN_SAYS =
      noClasses()
          .that()
          .resideInAPackage("nl.wsp..")
          .and()
          .areNotAnonymousClasses()
          .and()
          .haveNameNotMatching(".*\\$.*")
          .should()
          .haveNameMatching(".*((?<!Account)Manager|Helper|Util|Utils|Impl|Dto)");
}
