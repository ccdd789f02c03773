package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;

/** An offer on paper. */
@Singleton
class OfferDocument {
  private final OfferDesk desk;
  private final Documents documents;

  OfferDocument(OfferDesk desk, Documents documents) {
    this.desk = desk;
    this.documents = documents;
  }

  /** The PDF of an offer in the actor's sight; the look is logged. */
  byte[] of(Actor actor, UUID id, Locale language) {
    OfferView offer = desk.read(actor, id, language);
    boolean english = language.getLanguage().equals("en");
    List<List<String>> notes =
        offer.figures().periods().stream()
            .map(period -> english ? period.notesEn() : period.notesNl())
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("offer", offer);
    model.put("figures", offer.figures());
    model.put("notes", notes.stream().flatMap(List::stream).distinct().toList());
    model.put("candidate", CandidateName.of(offer.candidate()));
    model.put("employer", Optional.ofNullable(offer.employerName()).orElse(""));
    String title = Texts.of("subsidy", language, "document.offer", offer.reference());
    return documents.pdf(
        new Document(
            "subsidy-offer",
            language,
            title,
            Texts.of("subsidy", language, "document.offer.summary"),
            model));
  }
}
