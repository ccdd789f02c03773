package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a person consented to and who can see him now. */
@Singleton
class ConsentWords {
  private final ConsentRepository consents;
  private final Accounts accounts;
  private final Employers employers;
  private final Clock clock;

  ConsentWords(ConsentRepository consents, Accounts accounts, Employers employers, Clock clock) {
    this.consents = consents;
    this.accounts = accounts;
    this.employers = employers;
    this.clock = clock;
  }

  ConsentsBody body(JobSeeker person, Locale language) {
    LocalDate today = Time.today(clock);
    List<Consent> all = consents.findAllOf(person.id());
    List<Consent> valid = all.stream().filter(consent -> consent.isValidOn(today)).toList();
    List<Accounts.Partner> partners = accounts.partners();
    Map<UUID, String> names = namesOf(all, partners);
    Map<UUID, Accounts.Person> people = peopleOf(person, all);
    return new ConsentsBody(
        valid.stream()
            .map(
                consent ->
                    new ConsentsBody.GivenConsent(
                        consent.audience(),
                        nameOf(consent, names),
                        consent.basis(),
                        consent.givenAt(),
                        consent.validUntil()))
            .toList(),
        all.stream().map(consent -> past(consent, names, people)).toList(),
        visibleTo(person, valid, names, people, language),
        partners.stream()
            .map(partner -> new ConsentsBody.Partner(partner.id(), partner.name()))
            .toList(),
        person.version());
  }

  private static List<ConsentsBody.VisibleTo> visibleTo(
      JobSeeker person,
      List<Consent> valid,
      Map<UUID, String> names,
      Map<UUID, Accounts.Person> people,
      Locale language) {
    List<ConsentsBody.VisibleTo> visible = new ArrayList<>();
    if (person.consultantId() == null) {
      visible.add(words("INTAKE", language));
    } else {
      visible.add(words("OWN_CONSULTANT", language, nameOf(person.consultantId(), people)));
    }
    if (person.standInId() != null) {
      visible.add(words("STAND_IN", language, nameOf(person.standInId(), people)));
    }
    Set<String> said = new HashSet<>();
    for (Consent consent : valid) {
      if (said.add(consent.audience())) {
        Audience.Kind kind = Audience.parse(consent.audience()).orElseThrow().kind();
        String name = Optional.ofNullable(nameOf(consent, names)).orElse("?");
        String text = Texts.of("cv", language, "audience." + kind, name);
        visible.add(new ConsentsBody.VisibleTo(consent.audience(), text));
      }
    }
    visible.add(words("QUALITY", language));
    return visible;
  }

  private static ConsentsBody.VisibleTo words(String audience, Locale language, Object... args) {
    return new ConsentsBody.VisibleTo(
        audience, Texts.of("cv", language, "audience." + audience, args));
  }

  private static ConsentsBody.PastConsent past(
      Consent consent, Map<UUID, String> names, Map<UUID, Accounts.Person> people) {
    return new ConsentsBody.PastConsent(
        consent.audience(),
        nameOf(consent, names),
        consent.basis(),
        consent.givenAt(),
        nameOf(consent.givenBy(), people),
        consent.validUntil(),
        consent.withdrawnAt(),
        nameOf(consent.withdrawnBy(), people));
  }

  private static @Nullable String nameOf(Consent consent, Map<UUID, String> names) {
    return Audience.parse(consent.audience()).map(Audience::id).map(names::get).orElse(null);
  }

  private static @Nullable String nameOf(@Nullable UUID userId, Map<UUID, Accounts.Person> people) {
    return Optional.ofNullable(userId)
        .map(people::get)
        .map(Accounts.Person::displayName)
        .orElse(null);
  }

  private Map<UUID, String> namesOf(Collection<Consent> all, List<Accounts.Partner> partners) {
    Map<UUID, String> names = new HashMap<>();
    partners.forEach(partner -> names.put(partner.id(), partner.name()));
    Set<UUID> named = new HashSet<>();
    for (Consent consent : all) {
      Audience.parse(consent.audience())
          .filter(audience -> audience.kind() == Audience.Kind.EMPLOYER)
          .ifPresent(audience -> named.add(audience.id()));
    }
    employers.briefs(named).forEach((id, brief) -> names.put(id, brief.name()));
    return names;
  }

  private Map<UUID, Accounts.Person> peopleOf(JobSeeker person, Collection<Consent> all) {
    Set<UUID> ids = new HashSet<>();
    Stream.of(person.consultantId(), person.standInId())
        .flatMap(Stream::ofNullable)
        .forEach(ids::add);
    for (Consent consent : all) {
      Stream.of(Optional.ofNullable(consent.givenBy()), Optional.ofNullable(consent.withdrawnBy()))
          .flatMap(Optional::stream)
          .forEach(ids::add);
    }
    return accounts.findAll(ids);
  }
}
