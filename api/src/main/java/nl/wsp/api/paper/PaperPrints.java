package nl.wsp.api.paper;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.aftercare.AftercareOnPaper;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.introduction.IntroductionQuestions;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.networkcafe.SessionInvitations;
import nl.wsp.api.networkcafe.SessionInvitations.Invitation;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Makes the letters and forms, in the language of the person; each is logged as a copy. */
@Singleton
class PaperPrints {
  private final Papers papers;
  private final PaperForms forms;
  private final JobSeekers people;
  private final SessionInvitations sessions;
  private final IntroductionQuestions introductions;
  private final AftercareOnPaper aftercare;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final Documents documents;
  private final Clock clock;

  PaperPrints(
      Papers papers,
      PaperForms forms,
      JobSeekers people,
      SessionInvitations sessions,
      IntroductionQuestions introductions,
      AftercareOnPaper aftercare,
      Accounts accounts,
      AccessLog accessLog,
      Documents documents,
      Clock clock) {
    this.papers = papers;
    this.forms = forms;
    this.people = people;
    this.sessions = sessions;
    this.introductions = introductions;
    this.aftercare = aftercare;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.documents = documents;
    this.clock = clock;
  }

  /** To whom a letter goes and who sends it. */
  record Letter(String name, LocalDate day, String writer, @Nullable String phone) {}

  /** An addressee, as letters of a session name him. */
  record Addressee(String name) {}

  /**
   * A letter or form as PDF.
   *
   * @throws Problem 404 when the person, or what the paper is about, does not exist for the actor;
   *     403 for who is not his own consultant
   */
  @Transactional
  byte[] pdf(Actor actor, UUID jobSeekerId, PaperKind kind, @Nullable UUID subjectId) {
    papers.open(actor, jobSeekerId, kind.part());
    accessLog.export(actor, List.of(jobSeekerId), LookContext.of(LookContext.Kind.OWN_CONSULTANT));
    Locale language = papers.languageOf(jobSeekerId);
    Letter letter = letter(actor, jobSeekerId);
    return switch (kind) {
      case AFTERCARE -> aftercare.letter(actor, jobSeekerId, language);
      case SESSION -> documents.pdf(invitation(jobSeekerId, subjectId, letter, language));
      case INTRODUCTION ->
          form("paper-introduction", kind, language, letter, question(jobSeekerId, subjectId));
      case CONSENT ->
          form("paper-consent", kind, language, letter, forms.consent(jobSeekerId, language));
      case WISHES ->
          form("paper-wishes", kind, language, letter, forms.wishes(jobSeekerId, language));
    };
  }

  private byte[] form(
      String template, PaperKind kind, Locale language, Letter letter, Object content) {
    return documents.pdf(
        new Document(
            template,
            language,
            Papers.title(kind, language),
            Texts.of("paper", language, "summary." + kind),
            Map.of("letter", letter, "form", content)));
  }

  private IntroductionQuestions.Question question(UUID jobSeekerId, @Nullable UUID id) {
    return introductions.of(jobSeekerId).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** The letter that goes to all who are invited, for one of them. */
  private Document invitation(
      UUID jobSeekerId, @Nullable UUID sessionId, Letter letter, Locale language) {
    Invitation invitation =
        sessions.of(jobSeekerId, language).stream()
            .filter(each -> each.sessionId().equals(sessionId))
            .findFirst()
            .orElseThrow(Problem::notFound);
    Map<String, Object> model = new HashMap<>();
    model.put("kind", invitation.kind());
    model.put("startsAt", invitation.startsAt());
    model.put("until", invitation.until());
    model.put("place", invitation.place());
    model.put("writer", letter.writer());
    model.put("phone", Optional.ofNullable(letter.phone()).orElse(""));
    model.put("letters", List.of(new Addressee(letter.name())));
    return new Document(
        "session-invitation",
        language,
        Texts.of("sessions", language, "letter.title"),
        Texts.of("sessions", language, "letter.summary"),
        model);
  }

  private Letter letter(Actor actor, UUID jobSeekerId) {
    Accounts.Person writer = accounts.find(actor.userId()).orElseThrow();
    return new Letter(
        people.nameOf(jobSeekerId).orElse(""),
        Time.today(clock),
        writer.displayName(),
        writer.phone());
  }
}
