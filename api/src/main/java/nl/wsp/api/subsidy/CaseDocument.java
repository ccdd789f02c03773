package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;

/**
 * The paper that is signed. Here the person stands by name: he signs it, and his employer knows him
 * since they met.
 */
@Singleton
class CaseDocument {
  private final CaseDesk desk;
  private final JobSeekers jobSeekers;
  private final Documents documents;

  CaseDocument(CaseDesk desk, JobSeekers jobSeekers, Documents documents) {
    this.desk = desk;
    this.jobSeekers = jobSeekers;
    this.documents = documents;
  }

  /** The agreement, or the contract of secondment, of a case in sight; the look is logged. */
  byte[] of(Actor actor, UUID id, Locale language) {
    return documents.pdf(document(actor, id, language));
  }

  @Transactional
  Document document(Actor actor, UUID id, Locale language) {
    CaseView view = desk.read(actor, id);
    CaseRow row = desk.inSight(actor, id);
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    model.put("secondment", view.contractKind() == CaseRow.ContractKind.SECONDMENT);
    model.put("employer", Optional.ofNullable(view.employerName()).orElse(""));
    model.put("formalEmployer", Optional.ofNullable(view.formalEmployer()).orElse(""));
    model.put("adaptation", Optional.ofNullable(view.workplaceAdaptation()).orElse(""));
    model.put("coach", view.coachKind() == null ? "" : "coach." + view.coachKind());
    model.put("coachName", Optional.ofNullable(view.coachName()).orElse(""));
    model.put(
        "endDate", Optional.ofNullable(view.contractEndDate()).map(Object::toString).orElse(""));
    model.put(
        "person",
        jobSeekers.nameOf(row.jobSeekerId()).orElseGet(() -> CandidateName.of(view.candidate())));
    return new Document(
        "subsidy-contract",
        language,
        Texts.of("subsidy", language, "document." + view.contractKind()),
        Texts.of("subsidy", language, "document.contract.summary"),
        model);
  }
}
