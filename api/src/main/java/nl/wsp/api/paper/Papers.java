package nl.wsp.api.paper;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.aftercare.AftercareOnPaper;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.introduction.IntroductionQuestions;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.jobseeker.Relation;
import nl.wsp.api.networkcafe.SessionInvitations;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.paper.PaperBodies.Answer;
import nl.wsp.api.paper.PaperBodies.EnteredBody;
import nl.wsp.api.paper.PaperBodies.Language;
import nl.wsp.api.paper.PaperBodies.PaperBody;
import nl.wsp.api.paper.PaperBodies.PapersBody;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * What a person without a computer gets and sends back on paper, for his own consultant only. What
 * comes back is kept as "on paper, entered by", beside the change that it makes.
 */
@Singleton
public class Papers {
  private static final Set<String> LANGUAGES = Set.of("nl", "en");
  private static final int MOST_ENTERED = 50;

  private final PaperRepository answers;
  private final JobSeekers people;
  private final SessionInvitations sessions;
  private final IntroductionQuestions introductions;
  private final AftercareOnPaper aftercare;
  private final Messages messages;
  private final Accounts accounts;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Clock clock;

  Papers(
      PaperRepository answers,
      JobSeekers people,
      SessionInvitations sessions,
      IntroductionQuestions introductions,
      AftercareOnPaper aftercare,
      Messages messages,
      Accounts accounts,
      ChangeHistory history,
      IdempotentPosts posts,
      Clock clock) {
    this.answers = answers;
    this.people = people;
    this.sessions = sessions;
    this.introductions = introductions;
    this.aftercare = aftercare;
    this.messages = messages;
    this.accounts = accounts;
    this.history = history;
    this.posts = posts;
    this.clock = clock;
  }

  /** Lets the own consultant in and nobody else; the look is logged. */
  void open(Actor actor, UUID jobSeekerId, Part part) {
    if (people.open(actor, jobSeekerId, part) != Relation.OWN_CONSULTANT) {
      throw Problem.notAllowed();
    }
  }

  @Transactional
  PapersBody list(Actor actor, UUID jobSeekerId, Locale language) {
    open(actor, jobSeekerId, Part.FILE);
    return body(jobSeekerId, language);
  }

  /** Language of a person's paper: as his consultant noted, else of his messages, else Dutch. */
  @Transactional
  Locale languageOf(UUID jobSeekerId) {
    UUID account = accountOf(jobSeekerId);
    return answers
        .findLanguage(jobSeekerId)
        .map(Locale::of)
        .orElseGet(() -> account == null ? Locale.of("nl") : messages.languageOf(account));
  }

  /** Keeps the language of a person's paper. */
  @Transactional
  PapersBody speak(Actor actor, UUID jobSeekerId, Language given, Locale language) {
    open(actor, jobSeekerId, Part.FILE);
    if (given.language() == null || !LANGUAGES.contains(given.language())) {
      throw Problem.invalid("/language", "unknown-code", String.valueOf(given.language()));
    }
    answers.keepLanguage(jobSeekerId, given.language());
    return body(jobSeekerId, language);
  }

  /**
   * Enters what came back, with what follows from it.
   *
   * @throws Problem 400 or 422 naming what is wrong; 404 when he was not asked that; 409 when it is
   *     too late
   */
  @Transactional
  PapersBody enter(
      Actor actor, UUID jobSeekerId, Answer given, @Nullable String key, Locale language) {
    open(actor, jobSeekerId, Part.FILE);
    LocalDate today = Time.today(clock);
    LocalDate signedOn = given.signedOn() == null ? today : given.signedOn();
    PaperKind kind = given.kind();
    Violations violations = new Violations();
    if (kind == null) {
      violations.invalid("/kind", "required");
    } else {
      if (kind.aboutSomething() && given.subjectId() == null) {
        violations.invalid("/subjectId", "required");
      }
      if (kind.yesOrNo() && given.yes() == null) {
        violations.invalid("/yes", "required");
      }
    }
    if (signedOn.isAfter(today)) {
      violations.breaksRule("/signedOn", "in-future");
    }
    violations.throwIfAny();
    posts.once(
        actor.userId(),
        key,
        "job-seekers/" + jobSeekerId + "/papers/answers",
        given,
        id -> keep(actor, id, jobSeekerId, kind, given, signedOn));
    return body(jobSeekerId, language);
  }

  private void keep(
      Actor actor, UUID id, UUID jobSeekerId, PaperKind kind, Answer given, LocalDate signedOn) {
    UUID subject = kind.aboutSomething() ? given.subjectId() : null;
    boolean yes = Boolean.TRUE.equals(given.yes());
    switch (kind) {
      case SESSION -> sessions.answer(actor, subject, jobSeekerId, yes);
      case INTRODUCTION -> {
        requireAsked(jobSeekerId, subject);
        introductions.answerOnPaper(actor, subject, yes);
      }
      case AFTERCARE -> aftercare.choose(actor, jobSeekerId, yes);
      // entered where the portal has those forms; here stands that it was on paper
      case CONSENT, WISHES -> {}
    }
    PaperRow row =
        answers.save(
            new PaperRow(
                id,
                jobSeekerId,
                kind,
                subject,
                kind.yesOrNo() ? yes : null,
                signedOn,
                actor.userId(),
                clock.instant()));
    history.record("PAPER_ANSWER", id, 0, "ENTERED", actor.userId(), null, null, Tracked.of(row));
  }

  private void requireAsked(UUID jobSeekerId, @Nullable UUID id) {
    if (introductions.of(jobSeekerId).stream().noneMatch(each -> each.id().equals(id))) {
      throw Problem.notFound();
    }
  }

  /** Removes what a job seeker sent on paper and his language, as he is erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetAbout(UUID jobSeekerId) {
    answers.deleteOf(jobSeekerId);
    answers.deleteLanguageOf(jobSeekerId);
  }

  private PapersBody body(UUID jobSeekerId, Locale language) {
    boolean account = accountOf(jobSeekerId) != null;
    List<PaperBody> papers = new ArrayList<>();
    for (SessionInvitations.Invitation each : sessions.of(jobSeekerId, language)) {
      boolean send = !account && !each.answered();
      papers.add(
          paper(PaperKind.SESSION, each.sessionId(), each.kind(), each.startsAt(), send, language));
    }
    for (IntroductionQuestions.Question each : introductions.of(jobSeekerId)) {
      String about =
          each.vacancy() == null ? each.employer() : each.employer() + ", " + each.vacancy();
      papers.add(paper(PaperKind.INTRODUCTION, each.id(), about, null, !account, language));
    }
    papers.add(paper(PaperKind.CONSENT, null, null, null, false, language));
    papers.add(paper(PaperKind.WISHES, null, null, null, false, language));
    boolean tell = !account && aftercare.mustBeTold(jobSeekerId);
    papers.add(paper(PaperKind.AFTERCARE, null, null, null, tell, language));
    papers.sort(Comparator.comparing(PaperBody::send).reversed());
    return new PapersBody(
        languageOf(jobSeekerId).getLanguage(),
        account,
        List.copyOf(papers),
        entered(jobSeekerId, language));
  }

  private static PaperBody paper(
      PaperKind kind,
      @Nullable UUID subject,
      @Nullable String detail,
      @Nullable Instant at,
      boolean send,
      Locale language) {
    return new PaperBody(kind, subject, title(kind, language), detail, at, send, kind.yesOrNo());
  }

  static String title(PaperKind kind, Locale language) {
    return Texts.of("paper", language, "title." + kind);
  }

  private List<EnteredBody> entered(UUID jobSeekerId, Locale language) {
    List<PaperRow> rows = answers.findLatest(jobSeekerId, MOST_ENTERED);
    Map<UUID, Accounts.Person> staff =
        accounts.findAll(rows.stream().map(PaperRow::enteredBy).toList());
    return rows.stream()
        .map(
            row ->
                new EnteredBody(
                    row.id(),
                    row.kind(),
                    title(row.kind(), language),
                    row.yes(),
                    row.signedOn(),
                    staff.get(row.enteredBy()).displayName(),
                    row.enteredAt()))
        .toList();
  }

  private @Nullable UUID accountOf(UUID jobSeekerId) {
    JobSeekers.Helped person = people.helped(List.of(jobSeekerId)).get(jobSeekerId);
    return person == null ? null : person.userId();
  }

  /** What the history keeps. */
  @Serdeable
  record Tracked(PaperKind kind, @Nullable Boolean yes, LocalDate signedOn, UUID enteredBy) {
    static Tracked of(PaperRow row) {
      return new Tracked(row.kind(), row.yes(), row.signedOn(), row.enteredBy());
    }
  }
}
