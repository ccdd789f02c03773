package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.instrument.toolbox.Instrument;
import nl.wsp.api.instrument.toolbox.Toolbox;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CodeList;
import org.jspecify.annotations.Nullable;

/** Reads what is written about work that starts; one answer names everything that is wrong. */
@Singleton
class PlacementForm {
  private static final int MAX_TITLE = 200;
  private static final int MOST_HOURS = 168;
  private static final int MOST_SAVING_MONTHS = 600;
  private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(99_999);

  private final Catalogue catalogue;
  private final Toolbox toolbox;
  private final Accounts accounts;

  PlacementForm(Catalogue catalogue, Toolbox toolbox, Accounts accounts) {
    this.catalogue = catalogue;
    this.toolbox = toolbox;
    this.accounts = accounts;
  }

  /**
   * What is written, checked.
   *
   * @param employed whether an employer is known
   * @throws nl.wsp.api.platform.problem.Problem 400 or 422 that names every wrong field
   */
  PlacementTerms read(PlacementFields fields, boolean employed) {
    Violations wrong = new Violations();
    String title = checkWork(wrong, fields, employed);
    checkDates(wrong, fields);
    checkAmounts(wrong, fields);
    checkCodes(wrong, fields);
    BenefitSaving saving = checkSaving(wrong, fields);
    wrong.throwIfAny();
    LocalDate start = Objects.requireNonNull(fields.startDate());
    boolean saves = saving != BenefitSaving.NONE;
    LocalDate outflow = fields.outflowDate() == null ? start : fields.outflowDate();
    SavingKind kind = fields.savingKind() == null ? SavingKind.PLACEMENT : fields.savingKind();
    return new PlacementTerms(
        Objects.requireNonNull(fields.kind()),
        Objects.requireNonNull(title),
        start,
        fields.endDate(),
        fields.hoursPerWeek(),
        fields.contractForm(),
        fields.hourlyWage(),
        fields.instruments() == null
            ? List.of()
            : List.copyOf(new LinkedHashSet<>(fields.instruments())),
        Boolean.TRUE.equals(fields.subsidised()),
        Boolean.TRUE.equals(fields.jobAgreement()),
        fields.mediatorId(),
        fields.municipality(),
        saving,
        saves ? kind : null,
        fields.savingPerMonth(),
        fields.savingMonths(),
        saves ? outflow : null);
  }

  /** The organisations that can have mediated. */
  List<PlacementView.Mediator> mediators() {
    return accounts.partners().stream()
        .map(partner -> new PlacementView.Mediator(partner.id(), partner.name()))
        .toList();
  }

  private static @Nullable String checkWork(
      Violations wrong, PlacementFields fields, boolean employed) {
    if (fields.kind() == null) {
      wrong.invalid("/kind", "required");
    }
    String title = Nomination.textOf(fields.title());
    if (title == null) {
      wrong.invalid("/title", "required");
    } else if (title.length() > MAX_TITLE) {
      wrong.invalid("/title", "size", 1, MAX_TITLE);
    }
    if (fields.kind() == PlacementKind.JOB) {
      if (!employed) {
        wrong.invalid("/employerId", "required");
      }
      if (fields.hoursPerWeek() == null) {
        wrong.invalid("/hoursPerWeek", "required");
      }
    }
    return title;
  }

  private static void checkDates(Violations wrong, PlacementFields fields) {
    LocalDate start = fields.startDate();
    if (start == null) {
      wrong.invalid("/startDate", "required");
    } else if (fields.endDate() != null && fields.endDate().isBefore(start)) {
      wrong.breaksRule("/endDate", "ends-before-start");
    }
  }

  private static void checkAmounts(Violations wrong, PlacementFields fields) {
    BigDecimal hours = fields.hoursPerWeek();
    if (hours != null) {
      if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
        wrong.invalid("/hoursPerWeek", "hours-in-week");
      } else {
        checkDecimals(wrong, "/hoursPerWeek", hours);
      }
    }
    checkEuros(wrong, "/hourlyWage", fields.hourlyWage());
    checkEuros(wrong, "/savingPerMonth", fields.savingPerMonth());
    Integer months = fields.savingMonths();
    if (months != null && (months < 1 || months > MOST_SAVING_MONTHS)) {
      wrong.invalid("/savingMonths", "between", 1, MOST_SAVING_MONTHS);
    }
  }

  private static void checkEuros(Violations wrong, String pointer, @Nullable BigDecimal amount) {
    if (amount == null) {
      return;
    }
    if (amount.signum() <= 0) {
      wrong.invalid(pointer, "above-zero");
    } else if (amount.compareTo(MOST_EUROS) > 0) {
      wrong.invalid(pointer, "too-high", MOST_EUROS.toPlainString());
    } else {
      checkDecimals(wrong, pointer, amount);
    }
  }

  private static void checkDecimals(Violations wrong, String pointer, BigDecimal value) {
    if (value.stripTrailingZeros().scale() > 2) {
      wrong.invalid(pointer, "two-decimals");
    }
  }

  private void checkCodes(Violations wrong, PlacementFields fields) {
    String form = fields.contractForm();
    if (form != null && catalogue.codeList(CodeList.CONTRACT_FORM).find(form).isEmpty()) {
      wrong.invalid("/contractForm", "unknown-code", form);
    }
    String municipality = fields.municipality();
    if (municipality != null && catalogue.municipalities().find(municipality).isEmpty()) {
      wrong.invalid("/municipality", "municipality");
    }
    if (fields.mediatorId() != null
        && accounts.partners().stream()
            .noneMatch(partner -> partner.id().equals(fields.mediatorId()))) {
      wrong.invalid("/mediatorId", "unknown-value");
    }
    if (fields.startDate() != null && fields.instruments() != null) {
      Set<String> known =
          toolbox.inForce(fields.startDate(), municipality).stream()
              .map(Instrument::code)
              .collect(Collectors.toSet());
      for (int i = 0; i < fields.instruments().size(); i++) {
        if (!known.contains(fields.instruments().get(i))) {
          wrong.invalid("/instruments/" + i, "unknown-value");
        }
      }
    }
  }

  private static BenefitSaving checkSaving(Violations wrong, PlacementFields fields) {
    BenefitSaving saving = fields.saving() == null ? BenefitSaving.NONE : fields.saving();
    if (saving == BenefitSaving.NONE) {
      needAbsent(wrong, "/savingPerMonth", fields.savingPerMonth());
      needAbsent(wrong, "/savingMonths", fields.savingMonths());
      needAbsent(wrong, "/outflowDate", fields.outflowDate());
    } else if (fields.municipality() == null) {
      wrong.invalid("/municipality", "required");
    }
    return saving;
  }

  private static void needAbsent(Violations wrong, String pointer, @Nullable Object value) {
    if (value != null) {
      wrong.breaksRule(pointer, "no-saving");
    }
  }
}
