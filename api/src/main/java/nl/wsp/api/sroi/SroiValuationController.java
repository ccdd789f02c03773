package nl.wsp.api.sroi;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.reference.BuildingBlockTables;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.matching.Sentences;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.BuildingBlockTable;
import nl.wsp.matching.sroi.Contribution;
import nl.wsp.matching.sroi.ContributionKind;
import nl.wsp.matching.sroi.SroiValuation;
import nl.wsp.matching.sroi.Valuation;
import org.jspecify.annotations.Nullable;

/** What a contribution to an SROI obligation is worth. Nothing is stored, nobody is named. */
@Controller("/api/v1/sroi-valuations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER, Roles.QUALITY})
class SroiValuationController {
  private static final int MOST_MONTHS = 1200;

  private final BuildingBlockTables tables;
  private final Catalogue catalogue;

  SroiValuationController(BuildingBlockTables tables, Catalogue catalogue) {
    this.tables = tables;
    this.catalogue = catalogue;
  }

  /** Values a contribution; what makes no value possible is a 422 that names the field. */
  @Post
  HttpResponse<ValuationBody> value(HttpRequest<?> request, @Body ValuationInput body) {
    Violations violations = new Violations();
    check(body, violations);
    Optional<ContributionKind> kind =
        constant(violations, "/kind", body.kind(), ContributionKind.class);
    Optional<TargetGroup> group =
        body.targetGroup() == null
            ? Optional.empty()
            : constant(violations, "/targetGroup", body.targetGroup(), TargetGroup.class);
    violations.throwIfAny();
    BuildingBlockTable table = tableOf(body);
    Contribution contribution = body.toContribution(kind.orElseThrow(), group.orElse(null));
    Valuation valuation = Figures.calculated(() -> SroiValuation.value(contribution, table));
    return HttpResponse.ok(bodyOf(valuation, table.code(), Texts.languageOf(request)));
  }

  private void check(ValuationInput body, Violations violations) {
    if (body.table() == null) {
      violations.breaksRule("/table", "required");
    } else if (!tables.codes().contains(body.table())) {
      violations.breaksRule("/table", "unknown-table");
    }
    if (body.date() == null) {
      violations.breaksRule("/date", "required");
    }
    Figures.check(violations, "/date", body.date());
    Figures.check(violations, "/benefitYears", body.benefitYears());
    Figures.check(violations, "/hoursPerWeek", body.hoursPerWeek());
    Figures.check(violations, "/invoiceAmount", body.invoiceAmount());
    if (body.months() != null && body.months() > MOST_MONTHS) {
      violations.breaksRule("/months", "out-of-range");
    }
    if (body.educationLevel() != null && (body.educationLevel() < 1 || body.educationLevel() > 6)) {
      violations.breaksRule("/educationLevel", "out-of-range");
    }
  }

  private BuildingBlockTable tableOf(ValuationInput body) {
    return tables
        .inForce(body.table(), body.date())
        .orElseThrow(() -> Problem.unprocessable("/date", "before-table"));
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Violations violations, String pointer, @Nullable String name, Class<E> type) {
    Optional<E> constant =
        Arrays.stream(type.getEnumConstants())
            .filter(candidate -> candidate.name().equals(name))
            .findFirst();
    if (name == null) {
      violations.breaksRule(pointer, "required");
    } else if (constant.isEmpty()) {
      violations.breaksRule(pointer, "invalid");
    }
    return constant;
  }

  private ValuationBody bodyOf(Valuation valuation, String table, Locale language) {
    Sentences sentences = Sentences.in(language);
    return new ValuationBody(
        valuation.value().toPlainString(),
        valuation.blockCode(),
        valuation.block().flatMap(code -> labelOf(table, code, language)).orElse(null),
        valuation.counts().map(counts -> new Counts(counts.from(), counts.until())).orElse(null),
        valuation.notes().stream().map(sentences::of).toList(),
        valuation.sources());
  }

  private Optional<String> labelOf(String table, String block, Locale language) {
    return catalogue.sroiBlocks().stream()
        .filter(each -> each.table().name().equals(table) && each.block().equals(block))
        .map(each -> each.label().in(language))
        .findFirst();
  }

  /**
   * A contribution to value.
   *
   * @param date first day; age and benefit years count on it
   * @param disabilityBlock the approver's yes or no on the contribution, never a fact of the person
   */
  @Serdeable
  @Introspected
  record ValuationInput(
      @Nullable String table,
      @Nullable LocalDate date,
      @Nullable String kind,
      @Nullable String targetGroup,
      @Nullable BigDecimal benefitYears,
      @Nullable Boolean jobAgreementRegister,
      @Nullable Boolean disabilityBlock,
      @Nullable Integer age,
      @Nullable Integer educationLevel,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable Integer months,
      @Nullable BigDecimal invoiceAmount) {
    Contribution toContribution(ContributionKind contributionKind, @Nullable TargetGroup group) {
      return new Contribution(
          contributionKind,
          date,
          group,
          benefitYears,
          Boolean.TRUE.equals(jobAgreementRegister),
          Boolean.TRUE.equals(disabilityBlock),
          age,
          educationLevel,
          hoursPerWeek,
          months,
          invoiceAmount);
    }
  }

  /**
   * The value, in euros as a decimal string; {@code 0.00} when no block fits.
   *
   * @param block code of the building block
   * @param blockLabel its name in the reader's language
   */
  @Serdeable
  record ValuationBody(
      String value,
      @Nullable String block,
      @Nullable String blockLabel,
      @Nullable Counts counts,
      List<String> notes,
      List<String> sources) {}

  /** First and last day on which it counts. */
  @Serdeable
  record Counts(LocalDate from, LocalDate until) {}
}
