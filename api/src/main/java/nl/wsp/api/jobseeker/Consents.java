package nl.wsp.api.jobseeker;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekerFiles.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Consent per audience (domain §3; GDPR art. 7): given and withdrawn by the person himself, or
 * recorded for him by his own consultant, who says how it was given. Both stay on record.
 */
@Singleton
public class Consents {
  private static final int MAX_CONSENTS = 100;

  private final JobSeekerFiles files;
  private final ConsentRepository consents;
  private final ConsentWords words;
  private final Accounts accounts;
  private final Employers employers;
  private final ApplicationEventPublisher<EmployerConsentGiven> events;
  private final Clock clock;

  Consents(
      JobSeekerFiles files,
      ConsentRepository consents,
      ConsentWords words,
      Accounts accounts,
      Employers employers,
      ApplicationEventPublisher<EmployerConsentGiven> events,
      Clock clock) {
    this.files = files;
    this.consents = consents;
    this.words = words;
    this.accounts = accounts;
    this.employers = employers;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  ConsentsBody read(Actor actor, UUID id, @Nullable String sample, Locale language) {
    return words.body(files.open(actor, id, Part.CONSENTS, sample).person(), language);
  }

  /**
   * Makes the consents as asked: gives what is new, withdraws what is left out, keeps the rest.
   *
   * @throws Problem 400 or 422 naming every wrong field
   */
  @Transactional
  ConsentsBody replace(
      Actor actor, UUID id, ConsentsBody.Update update, @Nullable String ifMatch, Locale language) {
    Opened opened = files.edit(actor, id, Part.CONSENTS, ifMatch, update.version());
    Map<String, Consent> current = currentOf(id);
    Map<String, Optional<LocalDate>> wanted = checked(update, current, Time.today(clock));
    return words.body(change(opened, actor, current, wanted, update.basis()), language);
  }

  /**
   * Gives one employer consent and leaves every other as it is.
   *
   * @param until last day
   * @param basis how it was given, when the person's consultant records it
   * @throws Problem 404 or 403 for who may not give it, 400 without basis where one is needed
   */
  @Transactional
  public void give(
      Actor actor, UUID id, UUID employerId, LocalDate until, @Nullable ConsentBasis basis) {
    Opened opened = files.open(actor, id, Part.CONSENTS, null);
    if (!opened.relation().mayWrite(Part.CONSENTS)) {
      throw Problem.notAllowed();
    }
    Map<String, Consent> current = currentOf(id);
    Map<String, Optional<LocalDate>> wanted = new LinkedHashMap<>();
    current.forEach((code, each) -> wanted.put(code, Optional.ofNullable(each.validUntil())));
    wanted.put(Audience.employer(employerId).code(), Optional.of(until));
    change(opened, actor, current, wanted, basis);
  }

  private Map<String, Consent> currentOf(UUID id) {
    LocalDate today = Time.today(clock);
    Map<String, Consent> current = new LinkedHashMap<>();
    consents.findAllOf(id).stream()
        .filter(consent -> consent.isValidOn(today))
        .forEach(consent -> current.putIfAbsent(consent.audience(), consent));
    return current;
  }

  private JobSeeker change(
      Opened opened,
      Actor actor,
      Map<String, Consent> current,
      Map<String, Optional<LocalDate>> wanted,
      @Nullable ConsentBasis said) {
    List<Consent> withdrawn =
        current.values().stream()
            .filter(consent -> !isKept(consent, wanted.get(consent.audience())))
            .toList();
    List<String> added =
        wanted.keySet().stream()
            .filter(
                audience ->
                    !current.containsKey(audience) || withdrawn.contains(current.get(audience)))
            .toList();
    if (added.isEmpty() && withdrawn.isEmpty()) {
      return opened.person();
    }
    ConsentBasis basis = basisOf(opened, said, !added.isEmpty());
    Map<String, Optional<LocalDate>> before = new TreeMap<>();
    current.values().forEach(c -> before.put(c.audience(), Optional.ofNullable(c.validUntil())));
    JobSeeker saved =
        files.change(
            opened.person(),
            "CONSENTS",
            actor.userId(),
            state(before),
            state(new TreeMap<>(wanted)));
    Instant now = clock.instant();
    withdrawn.forEach(consent -> consents.withdraw(consent.id(), now, actor.userId()));
    for (String audience : added) {
      LocalDate until = wanted.get(audience).orElse(null);
      consents.save(
          new Consent(
              Ids.next(), saved.id(), audience, basis, now, actor.userId(), until, null, null));
      Audience.parse(audience)
          .filter(each -> each.kind() == Audience.Kind.EMPLOYER)
          .ifPresent(
              each ->
                  events.publishEvent(
                      new EmployerConsentGiven(
                          saved.id(), each.id(), until, basis, actor.userId())));
    }
    return saved;
  }

  private Map<String, Optional<LocalDate>> checked(
      ConsentsBody.Update update, Map<String, Consent> current, LocalDate today) {
    Violations wrong = new Violations();
    Map<String, Optional<LocalDate>> wanted = new LinkedHashMap<>();
    List<ConsentsBody.Wanted> entries = update.consents();
    if (entries == null) {
      wrong.invalid("/consents", "required");
      entries = List.of();
    } else if (entries.size() > MAX_CONSENTS) {
      wrong.invalid("/consents", "size", 0, MAX_CONSENTS);
      entries = List.of();
    }
    for (int i = 0; i < entries.size(); i++) {
      String pointer = "/consents/" + i;
      ConsentsBody.Wanted entry = entries.get(i);
      if (entry == null || entry.audience() == null) {
        wrong.invalid(pointer + "/audience", "required");
        continue;
      }
      Optional<Audience> audience = Audience.parse(entry.audience());
      if (audience.isEmpty()
          || (!current.containsKey(entry.audience()) && !exists(audience.get()))) {
        wrong.invalid(pointer + "/audience", "audience");
      } else if (entry.validUntil() != null && entry.validUntil().isBefore(today)) {
        wrong.breaksRule(pointer + "/validUntil", "in-past");
      } else if (wanted.putIfAbsent(audience.get().code(), Optional.ofNullable(entry.validUntil()))
          != null) {
        wrong.breaksRule(pointer + "/audience", "double");
      }
    }
    wrong.throwIfAny();
    return wanted;
  }

  private boolean exists(Audience audience) {
    return switch (audience.kind()) {
      case COLLEAGUES, REGION, EMPLOYERS_PSEUDONYMOUS -> true;
      case PARTNER ->
          accounts.partners().stream().anyMatch(partner -> partner.id().equals(audience.id()));
      case EMPLOYER -> employers.briefs(List.of(audience.id())).containsKey(audience.id());
    };
  }

  private static boolean isKept(Consent consent, @Nullable Optional<LocalDate> wantedUntil) {
    return wantedUntil != null && Objects.equals(consent.validUntil(), wantedUntil.orElse(null));
  }

  private static ConsentBasis basisOf(
      Opened opened, @Nullable ConsentBasis basis, boolean givesAny) {
    if (opened.relation() == Relation.SELF) {
      return ConsentBasis.PERSON;
    }
    if (givesAny && basis != ConsentBasis.PAPER && basis != ConsentBasis.CONVERSATION) {
      throw Problem.invalid("/basis", basis == null ? "required" : "consent-basis");
    }
    return basis == null ? ConsentBasis.CONVERSATION : basis;
  }

  private static Map<String, Object> state(Map<String, Optional<LocalDate>> audiences) {
    List<String> lines = new ArrayList<>();
    audiences.forEach(
        (audience, until) ->
            lines.add(until.map(day -> audience + " until " + day).orElse(audience)));
    return Map.of("consents", lines);
  }
}
