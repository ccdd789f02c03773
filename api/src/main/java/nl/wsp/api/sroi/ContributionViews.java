package nl.wsp.api.sroi;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.upload.StoredFile;
import nl.wsp.api.platform.upload.UploadedFiles;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.sroi.ContributionView.Counts;
import nl.wsp.api.sroi.ContributionView.DocumentView;
import nl.wsp.api.sroi.ContributionView.FactsView;
import nl.wsp.api.sroi.ContributionView.Step;
import org.jspecify.annotations.Nullable;

/** Makes contributions readable, for whole pages in a fixed number of statements. */
@Singleton
class ContributionViews {
  private final ObligationRepository obligations;
  private final Employers employers;
  private final Accounts accounts;
  private final UploadedFiles files;
  private final SroiAccess access;
  private final Catalogue catalogue;

  ContributionViews(
      ObligationRepository obligations,
      Employers employers,
      Accounts accounts,
      UploadedFiles files,
      SroiAccess access,
      Catalogue catalogue) {
    this.obligations = obligations;
    this.employers = employers;
    this.accounts = accounts;
    this.files = files;
    this.access = access;
    this.catalogue = catalogue;
  }

  List<ContributionView> of(Actor actor, List<ContributionRow> rows, Locale language) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, Obligation> owed =
        obligations
            .findByIdInOrderByIdDesc(
                rows.stream().map(ContributionRow::obligationId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Obligation::id, each -> each));
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(owed.values().stream().map(Obligation::employerId).toList());
    Map<UUID, StoredFile> documents =
        files.findAll(rows.stream().map(ContributionRow::fileId).filter(Objects::nonNull).toList());
    Map<UUID, Accounts.Person> people = accounts.findAll(peopleIn(rows));
    Map<UUID, SroiAccess.Standing> standings = new HashMap<>();
    for (UUID employer : briefs.keySet()) {
      standings.put(employer, access.standing(actor, employer));
    }
    return rows.stream()
        .map(
            row -> {
              Obligation obligation = Objects.requireNonNull(owed.get(row.obligationId()));
              return view(
                  row,
                  obligation,
                  briefs.get(obligation.employerId()),
                  row.fileId() == null ? null : documents.get(row.fileId()),
                  people,
                  Objects.requireNonNull(standings.get(obligation.employerId())),
                  language);
            })
        .toList();
  }

  private static Set<UUID> peopleIn(List<ContributionRow> rows) {
    Set<UUID> people = new HashSet<>();
    rows.forEach(
        row ->
            Stream.of(row.enteredBy(), row.decidedBy())
                .filter(Objects::nonNull)
                .forEach(people::add));
    return people;
  }

  private ContributionView view(
      ContributionRow row,
      Obligation obligation,
      @Nullable EmployerBrief employer,
      @Nullable StoredFile document,
      Map<UUID, Accounts.Person> people,
      SroiAccess.Standing standing,
      Locale language) {
    boolean facts = standing.seesFacts(row);
    boolean open = obligation.status() == ObligationStatus.OPEN;
    List<Step> steps =
        open
            ? ContributionStep.from(row.status()).stream()
                .filter(step -> standing.mayTake(step, row))
                .map(step -> new Step(step.to(), step.explained()))
                .toList()
            : List.of();
    return new ContributionView(
        row.id(),
        row.obligationId(),
        obligation.employerId(),
        employer == null ? null : employer.name(),
        obligation.contractName(),
        row.kind(),
        row.description(),
        row.startsOn(),
        facts ? FactsView.of(row) : null,
        euros(row.invoiceAmount()),
        row.invoiceNumber(),
        row.supplier(),
        facts ? row.placementId() : null,
        facts && document != null ? DocumentView.of(document, standing.userId()) : null,
        row.status(),
        row.tableCode(),
        Objects.requireNonNull(euros(row.value())),
        facts ? row.blockCode() : null,
        facts && row.blockCode() != null
            ? blockLabel(row.tableCode(), row.blockCode(), language)
            : null,
        new Counts(row.countsFrom(), row.countsUntil()),
        row.byEmployer(),
        nameOf(people, row.enteredBy()),
        row.submittedAt(),
        nameOf(people, row.decidedBy()),
        row.decidedAt(),
        row.decisionReason(),
        steps,
        open && isEditable(row) && standing.mayWrite(row),
        row.version());
  }

  static boolean isEditable(ContributionRow row) {
    return row.status() == ContributionStatus.PLANNED
        || row.status() == ContributionStatus.REJECTED;
  }

  private static @Nullable String euros(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(2).toPlainString();
  }

  private static @Nullable String nameOf(Map<UUID, Accounts.Person> people, @Nullable UUID userId) {
    Accounts.Person person = userId == null ? null : people.get(userId);
    return person == null ? null : person.displayName();
  }

  private @Nullable String blockLabel(String table, String block, Locale language) {
    return catalogue.sroiBlocks().stream()
        .filter(each -> each.table().name().equals(table) && each.block().equals(block))
        .map(each -> each.label().in(language))
        .findFirst()
        .orElse(null);
  }
}
