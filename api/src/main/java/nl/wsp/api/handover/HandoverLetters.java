package nl.wsp.api.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Tells people without an account, on paper, who their consultant is now: a page each. */
@Singleton
class HandoverLetters {
  private final Handovers handovers;
  private final Accounts accounts;
  private final Documents documents;
  private final Clock clock;

  HandoverLetters(Handovers handovers, Accounts accounts, Documents documents, Clock clock) {
    this.handovers = handovers;
    this.accounts = accounts;
    this.documents = documents;
    this.clock = clock;
  }

  /** What the letters print. */
  record Letters(
      LocalDate day, String consultant, @Nullable String phone, String email, List<String> names) {}

  /**
   * The letters as one PDF.
   *
   * @throws nl.wsp.api.platform.problem.Problem 404 for who is not the new consultant
   */
  byte[] of(Actor actor, UUID id, Locale language) {
    List<String> names = handovers.namesForLetters(actor, id);
    Accounts.Person consultant = accounts.find(actor.userId()).orElseThrow();
    return documents.pdf(
        new Document(
            "consultant-letter",
            language,
            Texts.of("notification", language, "letter.title"),
            Texts.of("notification", language, "letter.summary"),
            Map.of(
                "letters",
                new Letters(
                    Time.today(clock),
                    consultant.displayName(),
                    consultant.phone(),
                    consultant.email(),
                    names))));
  }
}
