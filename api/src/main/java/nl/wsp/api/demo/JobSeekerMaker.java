package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.demo.Places.Place;
import nl.wsp.api.reference.Municipality;
import nl.wsp.api.reference.Occupation;
import org.jspecify.annotations.Nullable;

/** Makes people who look for work; number 0 is the one of the demo account. */
final class JobSeekerMaker {
  /** The first people are the caseload of the demo consultant. */
  static final int CASELOAD_OF_DEMO_CONSULTANT = 45;

  private static final String OCCUPATION_OF_DEMO_PERSON = "OCC-magazijnmedewerker";
  private static final double SHARE_ACTIVE = 0.94;
  private static final double SHARE_ON_INTAKE_LIST = 0.05;
  private static final double SHARE_WITHOUT_EMAIL = 0.2;
  private static final int YOUNGEST = 18;
  private static final int OLDEST = 66;

  private final World world;
  private final ConsentMaker consents;
  private final CvMaker cvs;
  private final DemoUser demoConsultant;
  private final DemoUser demoAccount;
  private final String demoMunicipality;
  private final Map<String, List<DemoUser>> consultants = new HashMap<>();

  JobSeekerMaker(World world, Staff staff, EmployerMaker employers) {
    this.world = world;
    this.consents = new ConsentMaker(world, staff, employers);
    this.cvs = new CvMaker(world);
    this.demoConsultant = staff.users().getFirst();
    this.demoAccount = staff.jobSeekerAccount();
    this.demoMunicipality = staff.organisations().getFirst().municipalityCode();
    world.market().catalogue().municipalities().stream()
        .filter(Municipality::partnership)
        .forEach(each -> consultants.put(each.code(), staff.consultants(each.code())));
  }

  DemoJobSeeker jobSeeker(int number) {
    Dice dice = world.dice(Dice.Kind.JOB_SEEKER, number);
    boolean demo = number == 0;
    boolean caseload = number < CASELOAD_OF_DEMO_CONSULTANT;
    LocalDate known = dice.day(world.daysAgo(World.HISTORY_DAYS), world.daysAgo(3));
    Instant createdAt = World.during(known, dice);
    UUID id = dice.id(createdAt);
    String[] demoName = demoAccount.displayName().split(" ", 2);
    String firstName = demo ? demoName[0] : world.words().firstName(dice);
    String lastName = demo ? demoName[1] : world.words().surname(dice);
    LocalDate birthDate =
        dice.day(world.today().minusYears(OLDEST), world.today().minusYears(YOUNGEST));
    Place home =
        caseload ? world.places().homeIn(demoMunicipality, dice) : world.places().home(dice);
    int age = Period.between(birthDate, world.today()).getYears();
    DemoTargetGroup targetGroup = TargetGroupMaker.make(world.today(), age, dice);
    Occupation occupation =
        demo
            ? world.market().occupation(OCCUPATION_OF_DEMO_PERSON)
            : world.market().ofSomebody(dice);
    CvMaker.Person person =
        new CvMaker.Person(occupation, home, birthDate, targetGroup.statusHolder(), demo);
    DemoCv cv = cvs.cv(person, dice);
    return new DemoJobSeeker(
        id,
        demo ? demoAccount.id() : null,
        firstName,
        lastName,
        demo || !dice.chance(SHARE_WITHOUT_EMAIL) ? email(firstName, lastName, number) : null,
        "06 00%02d %04d".formatted(number / 10_000 % 100, number % 10_000),
        birthDate,
        home.municipality(),
        consultant(caseload, home.municipality(), dice),
        demo || dice.chance(SHARE_ACTIVE),
        cv,
        consents.make(known, demo, dice),
        targetGroup,
        createdAt,
        updatedAt(createdAt, dice));
  }

  private static String email(String firstName, String lastName, int number) {
    return Words.inAddress(firstName + " " + lastName) + "." + number + "@post.example";
  }

  private @Nullable UUID consultant(boolean caseload, String municipality, Dice dice) {
    if (caseload) {
      return demoConsultant.id();
    }
    List<DemoUser> own = consultants.getOrDefault(municipality, List.of());
    return own.isEmpty() || dice.chance(SHARE_ON_INTAKE_LIST) ? null : dice.pick(own).id();
  }

  private Instant updatedAt(Instant createdAt, Dice dice) {
    LocalDate created = createdAt.atZone(ZoneOffset.UTC).toLocalDate();
    return World.during(dice.day(created.plusDays(1), world.daysAgo(1)), dice);
  }
}
