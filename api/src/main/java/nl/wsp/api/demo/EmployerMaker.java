package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.demo.DemoEmployer.ContactKind;
import nl.wsp.api.demo.DemoEmployer.ContactMoment;
import nl.wsp.api.demo.DemoEmployer.SroiObligation;
import nl.wsp.api.demo.Market.EmployerSector;
import nl.wsp.api.demo.Places.Place;
import nl.wsp.api.platform.security.OrganisationKind;

/** Makes employers; number 0 is the one of the demo account. */
final class EmployerMaker {
  /** KvK numbers of invented employers: above every range that was ever given out. */
  private static final int FIRST_KVK_NUMBER = 99_000_000;

  private static final String SECTOR_OF_DEMO_EMPLOYER = "52";
  private static final double SHARE_WITH_SROI = 0.12;

  private record Note(ContactKind kind, String text) {}

  private static final List<Note> NOTES =
      List.of(
          new Note(
              ContactKind.VISIT,
              "Kennismaking op de werkvloer. Ziet kansen voor mensen die het werk nog leren."),
          new Note(
              ContactKind.PHONE,
              "Gebeld over de openstaande vacature. Wil graag twee kandidaten spreken."),
          new Note(
              ContactKind.VISIT,
              "Gesproken over taken die een collega kan overnemen. Denkt na over een"
                  + " bedrijfsscan."),
          new Note(
              ContactKind.EMAIL,
              "Voorgestelde kandidaat is op gesprek geweest. Reactie volgt deze week."),
          new Note(ContactKind.PHONE, "Uitleg gegeven over loonkostensubsidie en no-riskpolis."),
          new Note(
              ContactKind.VISIT,
              "Evaluatie van de proefplaatsing. Verloopt goed, contract wordt besproken."),
          new Note(
              ContactKind.PHONE, "Geen vacatures op dit moment. Belt zelf als er werk bij komt."),
          new Note(
              ContactKind.EVENT,
              "Was op de bijeenkomst voor werkgevers. Wil meedoen aan het Netwerkcafé."));

  /**
   * What others need to know of an employer.
   *
   * @param number from 0
   */
  record Core(
      int number,
      UUID id,
      Instant createdAt,
      String name,
      String sectorCode,
      Place place,
      String postcode,
      DemoUser accountManager) {}

  private final World world;
  private final List<DemoUser> accountManagers;
  private final Staff staff;
  private final SroiMaker sroi;

  EmployerMaker(World world, Staff staff) {
    this.world = world;
    this.staff = staff;
    this.sroi = new SroiMaker(world, staff.accountManagers());
    this.accountManagers = staff.accountManagers();
  }

  Core core(int number) {
    Dice dice = world.dice(Dice.Kind.EMPLOYER, number);
    LocalDate known = dice.day(world.daysAgo(World.HISTORY_DAYS), world.daysAgo(60));
    Instant createdAt = World.during(known, dice);
    boolean demo = number == 0;
    EmployerSector sector =
        demo
            ? world.market().employerSector(SECTOR_OF_DEMO_EMPLOYER)
            : world.market().employerSector(dice);
    Place place = world.places().work(dice);
    return new Core(
        number,
        dice.id(createdAt),
        createdAt,
        world.words().firm(dice.pick(sector.names()), number),
        sector.code(),
        place,
        Places.postcode(place, dice),
        demo ? accountManagers.getFirst() : dice.pick(accountManagers));
  }

  /** The organisation of the demo employer's own people. */
  DemoOrganisation demoOrganisation() {
    Core core = core(0);
    UUID id = world.dice(Dice.Kind.ORGANISATION, 10_000).id(core.createdAt());
    return new DemoOrganisation(id, OrganisationKind.EMPLOYER, core.name(), null);
  }

  DemoEmployer employer(int number) {
    Core core = core(number);
    // a throw of its own: the core is made alone as well
    Dice dice = world.dice(Dice.Kind.EMPLOYER, -1L - number);
    return new DemoEmployer(
        core.id(),
        Integer.toString(FIRST_KVK_NUMBER + number),
        core.name(),
        core.sectorCode(),
        core.postcode(),
        core.place().municipality(),
        "070 000 %04d".formatted(number % 10_000),
        "werk@" + Words.inAddress(core.name()).replace('.', '-') + ".example",
        core.accountManager().id(),
        number == 0 ? demoOrganisation() : null,
        contactMoments(core, dice),
        sroiObligations(core, dice),
        core.createdAt());
  }

  private List<ContactMoment> contactMoments(Core core, Dice dice) {
    List<ContactMoment> moments = new ArrayList<>();
    LocalDate known = core.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    int count = dice.between(core.number() == 0 ? 4 : 0, 7);
    for (int i = 0; i < count; i++) {
      Instant at = World.during(dice.day(known.plusDays(1), world.daysAgo(1)), dice);
      Note note = dice.pick(NOTES);
      moments.add(
          new ContactMoment(dice.id(at), at, note.kind(), note.text(), core.accountManager().id()));
    }
    moments.sort(Comparator.comparing(ContactMoment::at));
    return moments;
  }

  private List<SroiObligation> sroiObligations(Core core, Dice dice) {
    if (core.number() != 0 && !dice.chance(SHARE_WITH_SROI)) {
      return List.of();
    }
    DemoUser own = core.number() == 0 ? staff.employerAccount(demoOrganisation().id()) : null;
    return List.of(sroi.obligation(core, dice, own == null ? null : own.id()));
  }
}
