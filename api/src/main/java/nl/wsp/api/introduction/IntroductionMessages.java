package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.vacancy.Vacancies;

/** Tells the person that he is asked, his consultant too, and who asked what the answer is. */
@Singleton
class IntroductionMessages {
  private static final String ANY_WORK = "INTRODUCTION_ANY_WORK";
  private static final String PAGE = "/kennismakingen";

  private final Messages messages;
  private final JobSeekers jobSeekers;
  private final Employers employers;
  private final Vacancies vacancies;

  IntroductionMessages(
      Messages messages, JobSeekers jobSeekers, Employers employers, Vacancies vacancies) {
    this.messages = messages;
    this.jobSeekers = jobSeekers;
    this.employers = employers;
    this.vacancies = vacancies;
  }

  /** To the person and to those who work for him, but not to who asked. */
  void asked(IntroductionRow row) {
    Map<String, String> words =
        Map.of("employer", employerOf(row.employerId()), "vacancy", vacancyOf(row));
    JobSeekerBrief person = jobSeekers.briefs(Set.of(row.jobSeekerId())).get(row.jobSeekerId());
    Set<UUID> told =
        person == null
            ? Set.of()
            : Stream.of(
                    Optional.ofNullable(person.userId()),
                    Optional.ofNullable(person.consultantId()),
                    Optional.ofNullable(person.standInId()))
                .flatMap(Optional::stream)
                .filter(user -> !user.equals(row.askedBy()))
                .collect(Collectors.toSet());
    for (UUID user : told) {
      String page =
          user.equals(person.userId())
              ? "/mijn/toestemming"
              : "/kandidaten/" + row.jobSeekerId() + "/toestemming";
      messages.send(
          Message.of(MessageKind.INTRODUCTION_ASKED, user, page, words).about(row.jobSeekerId()));
    }
  }

  /** To who asked, in no more words than he may read, unless he answered himself. */
  void answered(IntroductionRow row) {
    if (row.askedBy().equals(row.answeredBy())) {
      return;
    }
    ShownStatus shown =
        ShownStatus.of(
            row.status(),
            row.askedAs() == Role.EMPLOYER,
            row.status() == IntroductionStatus.AGREED);
    messages.send(
        Message.of(
                MessageKind.INTRODUCTION_ANSWERED,
                row.askedBy(),
                PAGE,
                Map.of("vacancy", vacancyOf(row), "answer", "INTRODUCTION_" + shown))
            .about(row.jobSeekerId()));
  }

  private String employerOf(UUID employerId) {
    return Optional.ofNullable(employers.briefs(Set.of(employerId)).get(employerId))
        .map(EmployerBrief::name)
        .orElse("");
  }

  private String vacancyOf(IntroductionRow row) {
    return Optional.ofNullable(row.vacancyId())
        .flatMap(vacancies::find)
        .map(vacancy -> vacancy.content().title())
        .filter(title -> !title.isBlank())
        .orElse(ANY_WORK);
  }
}
