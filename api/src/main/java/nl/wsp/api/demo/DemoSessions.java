package nl.wsp.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.networkcafe.HelperRole;
import nl.wsp.api.networkcafe.SessionCircle;
import nl.wsp.api.networkcafe.SessionExamples;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;

/** Picks people who consent to colleagues, helpers and two partners for the demo's sessions. */
final class DemoSessions {
  private static final String COLLEAGUES = "COLLEAGUES";
  private static final String ORGANISER = "accountmanager@demo.example";
  private static final String FIRST_CONSULTANT = "consulent@demo.example";
  private static final int MOST_PEOPLE = 300;
  private static final int HELPERS = 6;
  private static final int PARTNERS = 2;
  private static final Set<OrganisationKind> PARTNER_KINDS =
      Set.of(OrganisationKind.UWV, OrganisationKind.SHELTERED_WORK, OrganisationKind.TEMP_AGENCY);

  private final DemoGenerator generator;
  private final LocalDate today;
  private final List<UUID> consenting = new ArrayList<>();

  DemoSessions(DemoGenerator generator) {
    this.generator = generator;
    this.today = generator.today();
  }

  /** Keeps a person for the agendas when he may be talked about; who has an account comes first. */
  void consider(DemoJobSeeker person) {
    boolean own = person.userId() != null;
    if ((own || consenting.size() < MOST_PEOPLE) && person.active() && consents(person)) {
      consenting.add(own ? 0 : consenting.size(), person.id());
    }
  }

  private boolean consents(DemoJobSeeker person) {
    return person.consents().stream()
        .filter(consent -> consent.audience().equals(COLLEAGUES))
        .filter(consent -> consent.withdrawnAt() == null)
        .anyMatch(consent -> consent.validUntil() == null || !consent.validUntil().isBefore(today));
  }

  /** The sessions; empty when too few people may be talked about. */
  Optional<SessionExamples.Example> example() {
    Set<UUID> partnership = new HashSet<>();
    List<UUID> partners = new ArrayList<>();
    for (DemoOrganisation organisation : generator.organisations()) {
      if (organisation.kind().isPartnership()) {
        partnership.add(organisation.id());
      } else if (PARTNER_KINDS.contains(organisation.kind()) && partners.size() < PARTNERS) {
        partners.add(organisation.id());
      }
    }
    List<DemoUser> staff =
        generator.users().stream()
            .filter(user -> partnership.contains(user.organisationId()))
            .filter(user -> user.role() == Role.ACCOUNT_MANAGER || user.role() == Role.CONSULTANT)
            .sorted(Comparator.comparing(user -> !isFirst(user)))
            .toList();
    Optional<DemoUser> organiser =
        staff.stream().filter(user -> user.username().equals(ORGANISER)).findFirst();
    if (organiser.isEmpty() || consenting.size() < SessionExamples.ON_AGENDA) {
      return Optional.empty();
    }
    List<SessionCircle.Helping> helpers =
        staff.stream()
            .limit(HELPERS)
            .map(
                user ->
                    new SessionCircle.Helping(user.id(), HelperRole.valueOf(user.role().name())))
            .toList();
    return Optional.of(
        new SessionExamples.Example(
            today,
            generator.madeAt(),
            organiser.get().id(),
            new SessionCircle(List.of(), helpers, partners, List.of()),
            List.copyOf(consenting)));
  }

  private static boolean isFirst(DemoUser user) {
    return user.username().equals(ORGANISER) || user.username().equals(FIRST_CONSULTANT);
  }
}
