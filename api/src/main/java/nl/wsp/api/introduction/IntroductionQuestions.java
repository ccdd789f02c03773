package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.introduction.IntroductionBodies.IntroductionMove;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** Requests that wait for the answer of one person, for whoever answers them with him. */
@Singleton
public class IntroductionQuestions {
  private final IntroductionRepository introductions;
  private final Introductions desk;
  private final Employers employers;
  private final Vacancies vacancies;
  private final Clock clock;

  IntroductionQuestions(
      IntroductionRepository introductions,
      Introductions desk,
      Employers employers,
      Vacancies vacancies,
      Clock clock) {
    this.introductions = introductions;
    this.desk = desk;
    this.employers = employers;
    this.vacancies = vacancies;
    this.clock = clock;
  }

  /**
   * An employer who would like to meet the person.
   *
   * @param vacancy title of what it is about, absent when it is about any work there
   */
  public record Question(UUID id, String employer, @Nullable String vacancy, LocalDate answerBy) {}

  /**
   * What waits for his answer today, the first to be answered first. Who shows it has logged it.
   */
  @Transactional
  public List<Question> of(UUID jobSeekerId) {
    LocalDate today = Time.today(clock);
    List<IntroductionRow> open =
        introductions.findByJobSeekerIdAndStatus(jobSeekerId, IntroductionStatus.ASKED).stream()
            .filter(row -> !row.answerBy().isBefore(today))
            .sorted(Comparator.comparing(IntroductionRow::answerBy))
            .toList();
    Map<UUID, EmployerBrief> names =
        employers.briefs(open.stream().map(IntroductionRow::employerId).toList());
    return open.stream()
        .map(
            row ->
                new Question(
                    row.id(),
                    Optional.ofNullable(names.get(row.employerId()))
                        .map(EmployerBrief::name)
                        .orElse("-"),
                    Optional.ofNullable(row.vacancyId())
                        .flatMap(vacancies::find)
                        .map(vacancy -> vacancy.content().title())
                        .filter(title -> !title.isBlank())
                        .orElse(null),
                    row.answerBy()))
        .toList();
  }

  /**
   * Enters the person's answer as he gave it on paper.
   *
   * @throws nl.wsp.api.platform.problem.Problem as a step of the request: 404, 409
   */
  @Transactional
  public void answerOnPaper(Actor actor, UUID id, boolean yes) {
    IntroductionStatus to = yes ? IntroductionStatus.AGREED : IntroductionStatus.DECLINED;
    desk.move(actor, id, new IntroductionMove(to, null, ConsentBasis.PAPER, null, null), null);
  }
}
