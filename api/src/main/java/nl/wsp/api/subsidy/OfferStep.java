package nl.wsp.api.subsidy;

import static nl.wsp.api.subsidy.OfferStatus.ACCEPTED;
import static nl.wsp.api.subsidy.OfferStatus.DECLINED;
import static nl.wsp.api.subsidy.OfferStatus.DRAFT;
import static nl.wsp.api.subsidy.OfferStatus.SENT;
import static nl.wsp.api.subsidy.OfferStatus.WITHDRAWN;

import java.util.List;
import java.util.Set;

/**
 * A step of an offer.
 *
 * @param parties who may take it
 * @param reasonFrom who has to say why: staff who answer for an employer say how they know
 */
record OfferStep(
    OfferStatus from, OfferStatus to, Set<OfferParty> parties, Set<OfferParty> reasonFrom) {
  /** Every step there is. */
  static final List<OfferStep> ALL =
      List.of(
          new OfferStep(DRAFT, SENT, Set.of(OfferParty.STAFF), Set.of()),
          new OfferStep(DRAFT, WITHDRAWN, Set.of(OfferParty.STAFF), Set.of()),
          new OfferStep(SENT, WITHDRAWN, Set.of(OfferParty.STAFF), Set.of(OfferParty.STAFF)),
          new OfferStep(
              SENT,
              ACCEPTED,
              Set.of(OfferParty.EMPLOYER, OfferParty.STAFF),
              Set.of(OfferParty.STAFF)),
          new OfferStep(
              SENT,
              DECLINED,
              Set.of(OfferParty.EMPLOYER, OfferParty.STAFF),
              Set.of(OfferParty.EMPLOYER, OfferParty.STAFF)));

  static List<OfferStatus> open(OfferStatus from, OfferParty party) {
    return ALL.stream()
        .filter(step -> step.from() == from && step.parties().contains(party))
        .map(OfferStep::to)
        .toList();
  }
}
