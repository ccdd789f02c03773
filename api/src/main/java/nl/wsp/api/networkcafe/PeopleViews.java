package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.PersonContacts;
import nl.wsp.api.networkcafe.MatchingSessions.Listed;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.PeopleBodies.PeopleBody;
import nl.wsp.api.networkcafe.PeopleBodies.PersonBody;
import nl.wsp.api.networkcafe.PeopleBodies.ProposalBody;
import nl.wsp.api.networkcafe.PeopleBodies.ReasonBody;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Shows the people of a session, as many queries for 45 as for one. */
@Singleton
class PeopleViews {
  private final MatchingSessions sessions;
  private final CandidateSources sources;
  private final PersonContacts contacts;
  private final JobSeekers jobSeekers;
  private final AccessLog accessLog;

  PeopleViews(
      MatchingSessions sessions,
      CandidateSources sources,
      PersonContacts contacts,
      JobSeekers jobSeekers,
      AccessLog accessLog) {
    this.sessions = sessions;
    this.sources = sources;
    this.contacts = contacts;
    this.jobSeekers = jobSeekers;
    this.accessLog = accessLog;
  }

  /** The list of a session for who works with its people. */
  @Transactional
  PeopleBody list(Actor actor, UUID sessionId, Locale language) {
    Opened opened = sessions.open(actor, sessionId);
    Listed listed = sessions.people(actor, opened);
    List<UUID> ids = listed.people().stream().map(SessionPerson::jobSeekerId).toList();
    Map<UUID, String> headlines = sources.headlines(ids);
    Map<UUID, PersonContacts.Contact> names = contacts.of(listed.named());
    Set<UUID> own = jobSeekers.ownAmong(actor, ids);
    boolean facts = opened.sight() != SessionSight.PARTNER;
    if (facts) {
      // the step of mediation stands among the reasons
      accessLog.targetGroup(
          actor,
          listed.people().stream()
              .filter(PeopleViews::tellsStep)
              .map(SessionPerson::jobSeekerId)
              .toList(),
          LookContext.of(LookContext.Kind.SESSION, sessionId));
    }
    List<PersonBody> items =
        listed.people().stream()
            .map(
                person ->
                    body(
                        person,
                        names.get(person.jobSeekerId()),
                        headlines.get(person.jobSeekerId()),
                        own.contains(person.jobSeekerId()),
                        facts,
                        language))
            .toList();
    long taken =
        sessions.everybody(sessionId).stream()
            .filter(person -> person.attendance().takesPlace())
            .count();
    return new PeopleBody(
        items, listed.hidden(), (int) Math.max(0, opened.session().capacity() - taken));
  }

  private static boolean tellsStep(SessionPerson person) {
    return person.reasons() != null
        && person.reasons().reasons().stream()
            .anyMatch(reason -> reason.kind() == AgendaReason.Kind.MEDIATION_STEP);
  }

  private static PersonBody body(
      SessionPerson person,
      PersonContacts.@Nullable Contact contact,
      @Nullable String headline,
      boolean own,
      boolean facts,
      Locale language) {
    List<AgendaReason> reasons = person.reasons() == null ? List.of() : person.reasons().reasons();
    return new PersonBody(
        person.id(),
        person.jobSeekerId(),
        contact == null || contact.name().isBlank() ? null : contact.name(),
        headline,
        own,
        person.attendance(),
        SessionViews.word(language, "attendance", person.attendance()),
        person.origin(),
        SessionViews.word(language, "origin", person.origin()),
        person.agendaPosition(),
        person.note(),
        reasons.stream()
            .filter(reason -> facts || reason.kind() != AgendaReason.Kind.MEDIATION_STEP)
            .map(reason -> reason(reason, language))
            .toList());
  }

  /** Proposals in the reader's language. */
  @Transactional
  List<ProposalBody> proposals(List<AgendaProposals.Proposal> proposals, Locale language) {
    Map<UUID, String> headlines =
        sources.headlines(proposals.stream().map(AgendaProposals.Proposal::jobSeekerId).toList());
    return proposals.stream()
        .map(
            proposal ->
                new ProposalBody(
                    proposal.jobSeekerId(),
                    headlines.get(proposal.jobSeekerId()),
                    proposal.points(),
                    proposal.reasons().stream().map(reason -> reason(reason, language)).toList()))
        .toList();
  }

  static ReasonBody reason(AgendaReason reason, Locale language) {
    String key = "reason." + reason.kind();
    Integer figure = reason.figure();
    LocalDate day = reason.day();
    String text =
        switch (reason.kind()) {
          case NOMINATED -> Texts.of("sessions", language, key);
          case READY_FOR_WORK ->
              Texts.of("sessions", language, key, day == null ? "-" : date(day, language));
          case MEDIATION_STEP ->
              Texts.of("sessions", language, key + "." + (figure == null ? 1 : figure));
          case NOT_SEEN ->
              figure == null || day == null
                  ? Texts.of("sessions", language, key + ".never")
                  : Texts.of("sessions", language, key, figure, date(day, language));
          case OPEN_ACTIONS, STRONG_MATCH ->
              Texts.of("sessions", language, key, figure == null ? 0 : figure);
        };
    return new ReasonBody(reason.kind(), text);
  }

  private static String date(LocalDate day, Locale language) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
  }
}
