package nl.wsp.api.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.reference.Municipality;
import org.jspecify.annotations.Nullable;

/** The partnership's organisations and the people who work there. */
final class Staff {
  private static final String DEMO_DOMAIN = "@demo.example";

  /** In the order of hiring; of another municipality than the consultant's. */
  private static final int FIRST_COLLEAGUE = 1;

  private static final int FIRST_PARTNER = 9;

  private final World world;
  private final List<DemoOrganisation> municipalities = new ArrayList<>();
  private final List<DemoOrganisation> partners = new ArrayList<>();
  private final DemoOrganisation servicePoint;
  private final List<DemoUser> users = new ArrayList<>();

  Staff(World world) {
    this.world = world;
    world.market().catalogue().municipalities().stream()
        .filter(Municipality::partnership)
        .forEach(
            each ->
                municipalities.add(
                    organisation(
                        OrganisationKind.MUNICIPALITY, "Gemeente " + each.name(), each.code())));
    servicePoint =
        organisation(OrganisationKind.SERVICE_POINT, "Werkgeversservicepunt Vlietstreek", null);
    partners.add(organisation(OrganisationKind.UWV, "UWV Werkplein Vlietstreek", null));
    partners.add(
        organisation(OrganisationKind.SHELTERED_WORK, "Sociaal werkbedrijf Vlietkans", null));
    partners.add(organisation(OrganisationKind.TEMP_AGENCY, "Uitzendbureau Zilverlijn", null));
    partners.add(organisation(OrganisationKind.TEMP_AGENCY, "Uitzendbureau Polderwerk", null));
    hire();
  }

  private DemoOrganisation organisation(
      OrganisationKind kind, String name, @Nullable String municipalityCode) {
    int number = municipalities.size() + partners.size() + (kind.isPartnership() ? 0 : 100);
    return new DemoOrganisation(id(Dice.Kind.ORGANISATION, number), kind, name, municipalityCode);
  }

  private UUID id(Dice.Kind kind, int number) {
    Instant founded = World.startOf(world.daysAgo(World.HISTORY_DAYS + 1));
    return world.dice(kind, number).id(founded.plusSeconds(number));
  }

  /**
   * First one of each role with a demo account, then the others in their usual shares; the first
   * colleague and the first adviser of a partner can sign in too, so that several can work at once.
   */
  private void hire() {
    add(Role.CONSULTANT, municipalities.getFirst(), "consulent");
    add(Role.ACCOUNT_MANAGER, servicePoint, "accountmanager");
    add(Role.MANAGER, servicePoint, "manager");
    add(Role.QUALITY, municipalities.getFirst(), "kwaliteit");
    add(Role.ADMIN, servicePoint, "beheer");
    for (int i = 0; users.size() < world.size().professionals(); i++) {
      DemoOrganisation municipality = municipalities.get(i % municipalities.size());
      switch (i % 10) {
        case 3, 6 -> add(Role.ACCOUNT_MANAGER, servicePoint, null);
        case 9 ->
            add(
                Role.ACCOUNT_MANAGER,
                partners.get((i / 10) % partners.size()),
                i == FIRST_PARTNER ? "partner" : null);
        case 5 -> add(i % 20 == 5 ? Role.MANAGER : Role.QUALITY, municipality, null);
        default -> add(Role.CONSULTANT, municipality, i == FIRST_COLLEAGUE ? "collega" : null);
      }
    }
  }

  private void add(Role role, DemoOrganisation organisation, @Nullable String account) {
    int number = users.size();
    Dice dice = world.dice(Dice.Kind.USER, number);
    String name = world.words().firstName(dice) + " " + world.words().surname(dice);
    String local = account == null ? Words.inAddress(name) + number : account;
    users.add(
        new DemoUser(
            id(Dice.Kind.USER, number),
            local + DEMO_DOMAIN,
            name,
            "070 000 %04d".formatted(number),
            role,
            organisation.id(),
            organisation.municipalityCode()));
  }

  List<DemoOrganisation> organisations() {
    List<DemoOrganisation> all = new ArrayList<>(municipalities);
    all.add(servicePoint);
    all.addAll(partners);
    return List.copyOf(all);
  }

  List<DemoUser> users() {
    return List.copyOf(users);
  }

  List<DemoOrganisation> partners() {
    return List.copyOf(partners);
  }

  /** Account managers of the service point. */
  List<DemoUser> accountManagers() {
    return users.stream()
        .filter(user -> user.role() == Role.ACCOUNT_MANAGER)
        .filter(user -> user.organisationId().equals(servicePoint.id()))
        .toList();
  }

  List<DemoUser> consultants(String municipalityCode) {
    return users.stream()
        .filter(user -> user.role() == Role.CONSULTANT)
        .filter(user -> municipalityCode.equals(user.municipalityCode()))
        .toList();
  }

  /** The account of the demo employer's contact person. */
  DemoUser employerAccount(UUID organisationId) {
    return demoAccount(10_000, "werkgever", "Robin Vlietstroom", Role.EMPLOYER, organisationId);
  }

  /** The account of the demo job seeker. */
  DemoUser jobSeekerAccount() {
    return demoAccount(
        10_001, "werkzoekende", "Sam Meerveld", Role.JOB_SEEKER, municipalities.getFirst().id());
  }

  private DemoUser demoAccount(
      int number, String account, String name, Role role, UUID organisationId) {
    return new DemoUser(
        id(Dice.Kind.USER, number),
        account + DEMO_DOMAIN,
        name,
        "070 000 9%03d".formatted(number % 1000),
        role,
        organisationId,
        role == Role.JOB_SEEKER ? municipalities.getFirst().municipalityCode() : null);
  }
}
