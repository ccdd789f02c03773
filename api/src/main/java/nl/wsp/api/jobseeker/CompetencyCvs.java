package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekerFiles.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** Reading and replacing competency CVs. */
@Singleton
class CompetencyCvs {
  private final JobSeekerFiles files;
  private final CompetencyCvRepository cvs;
  private final CvRules rules;
  private final CvJson json;
  private final Clock clock;

  CompetencyCvs(
      JobSeekerFiles files, CompetencyCvRepository cvs, CvRules rules, CvJson json, Clock clock) {
    this.files = files;
    this.cvs = cvs;
    this.rules = rules;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  CvBody read(Actor actor, UUID id, @Nullable String sample, Locale language) {
    Opened opened = files.open(actor, id, Part.CV, sample);
    return body(opened.person(), stored(id), language);
  }

  /**
   * Replaces a CV as a whole.
   *
   * @throws Problem 400 or 422 naming every wrong field
   */
  @Transactional
  CvBody replace(Actor actor, UUID id, CvBody body, @Nullable String ifMatch, Locale language) {
    Opened opened = files.edit(actor, id, Part.CV, ifMatch, body.version());
    CvContent before = json.read(stored(id).content());
    boolean bySelf = opened.relation() == Relation.SELF;
    CvContent given = body.content();
    rules.check(given, before, bySelf).throwIfAny();
    CvContent after = rules.normalised(given, bySelf);
    JobSeeker saved = files.change(opened.person(), "CV", actor.userId(), before, after);
    CompetencyCv cv = cvs.update(new CompetencyCv(id, json.write(after), clock.instant()));
    return body(saved, cv, language);
  }

  private CompetencyCv stored(UUID id) {
    return cvs.findById(id).orElseThrow(Problem::notFound);
  }

  private CvBody body(JobSeeker person, CompetencyCv cv, Locale language) {
    CvContent content = json.read(cv.content());
    return CvBody.of(content, person.version(), Findability.of(content, language), cv.updatedAt());
  }
}
