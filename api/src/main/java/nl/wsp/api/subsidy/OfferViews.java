package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;

/** Offers as their readers see them, in as many queries for many as for one. */
@Singleton
class OfferViews {
  private static final int REFERENCE_FROM = 24;

  private final OfferAccess access;
  private final Employers employers;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;
  private final CaseRepository cases;
  private final Clock clock;

  OfferViews(
      OfferAccess access,
      Employers employers,
      Accounts accounts,
      Pseudonyms pseudonyms,
      CaseRepository cases,
      Clock clock) {
    this.access = access;
    this.employers = employers;
    this.accounts = accounts;
    this.pseudonyms = pseudonyms;
    this.cases = cases;
    this.clock = clock;
  }

  /** Offers for a reader; what he is nothing to is left out. */
  List<OfferView> of(Actor actor, List<OfferRow> offers, boolean withFigures, Locale language) {
    if (offers.isEmpty()) {
      return List.of();
    }
    Map<UUID, OfferParty> parties = access.partiesOf(actor, offers);
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(offers.stream().map(OfferRow::employerId).toList());
    Map<UUID, Accounts.Person> makers =
        accounts.findAll(offers.stream().map(OfferRow::createdBy).toList());
    Map<UUID, UUID> caseIds =
        cases.findByOfferIdIn(offers.stream().map(OfferRow::id).toList()).stream()
            .collect(Collectors.toMap(CaseRow::offerId, CaseRow::id));
    return offers.stream()
        .flatMap(
            offer ->
                Optional.ofNullable(parties.get(offer.id()))
                    .map(
                        party ->
                            view(
                                offer,
                                party,
                                Optional.ofNullable(briefs.get(offer.employerId())),
                                Optional.ofNullable(makers.get(offer.createdBy())),
                                Optional.ofNullable(caseIds.get(offer.id())),
                                withFigures,
                                language))
                    .stream())
        .toList();
  }

  private OfferView view(
      OfferRow offer,
      OfferParty party,
      Optional<EmployerBrief> employer,
      Optional<Accounts.Person> maker,
      Optional<UUID> caseId,
      boolean withFigures,
      Locale language) {
    OfferStatus status = offer.status().on(Time.today(clock), offer.validUntil());
    return new OfferView(
        offer.id(),
        referenceOf(offer.id()),
        status,
        party,
        offer.employerId(),
        employer.map(EmployerBrief::name).orElse(null),
        offer.vacancyId(),
        party == OfferParty.STAFF ? offer.jobSeekerId() : null,
        pseudonyms.of(offer.employerId(), offer.jobSeekerId()),
        offer.functionTitle(),
        offer.startsOn(),
        offer.endsOn(),
        offer.calculatedUntil(),
        offer.hoursPerWeek(),
        offer.hourlyWage(),
        offer.flatRate(),
        offer.flatRateUntil(),
        withFigures ? offer.wageValuePercent() : null,
        withFigures ? offer.wageValueKind() : null,
        withFigures ? offer.wageValueOn() : null,
        withFigures ? offer.figures() : null,
        withFigures ? instruments(offer.figures().instruments(), language) : List.of(),
        offer.validUntil(),
        offer.note(),
        offer.reason(),
        maker.map(Accounts.Person::displayName).orElse(null),
        offer.sentAt(),
        offer.answeredAt(),
        OfferStep.open(status, party),
        caseId.orElse(null),
        offer.version());
  }

  /** The last twelve characters of the id: short enough to read out, told apart in a folder. */
  static String referenceOf(UUID id) {
    return id.toString().substring(REFERENCE_FROM).toUpperCase(Locale.ROOT);
  }

  static List<OfferView.Instrument> instruments(
      List<OfferFigures.Instrument> instruments, Locale language) {
    boolean english = language.getLanguage().equals("en");
    return instruments.stream()
        .map(
            each ->
                new OfferView.Instrument(
                    each.code(),
                    english ? each.nameEn() : each.nameNl(),
                    english ? each.amountEn() : each.amountNl(),
                    each.certain()))
        .toList();
  }
}
