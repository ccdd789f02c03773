package nl.wsp.api.income;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wsp.api.interop.ImportKind;
import nl.wsp.api.interop.LoadContext;
import nl.wsp.api.interop.Loader;
import nl.wsp.api.interop.Outcome;
import nl.wsp.api.interop.Row;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.RowResult;
import nl.wsp.api.interop.file.CsvRows;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.Household;
import nl.wsp.matching.income.WageBasis;
import org.jspecify.annotations.Nullable;

/**
 * Loads norms and rules for the effect of work on an income, CSV, one line a rule. Which columns a
 * kind needs: NORM benefit, household, amount; DEDUCTION benefit, sharePercent, basis; EXEMPTION
 * code, benefit, sharePercent, amount, months; NET_WAGE grossWage, amount. All: validFrom, source.
 * Lines that are not in the file stay.
 */
@Singleton
class IncomeRuleLoader implements Loader<Map<String, String>> {
  private static final Set<String> REQUIRED = Set.of("kind", "validFrom", "validUntil", "source");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}([.,][0-9]{1,3})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MAX_SOURCE = 300;
  private static final int OLDEST = 120;
  private static final int MOST_MONTHS = 120;

  private final IncomeRuleStore store;

  IncomeRuleLoader(IncomeRuleStore store) {
    this.store = store;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.INCOME_RULES;
  }

  @Override
  public int batchSize() {
    return 500;
  }

  @Override
  public RowSource<Map<String, String>> read(Spool file) throws UnreadableFile {
    return CsvRows.of(file, REQUIRED);
  }

  @Override
  public Optional<String> keyOf(Map<String, String> row) {
    return new Line(row).rule().map(IncomeRule::key);
  }

  @Override
  public List<RowResult> load(List<Row<Map<String, String>>> rows, LoadContext context) {
    List<Line> lines = rows.stream().map(row -> new Line(row.content())).toList();
    Map<String, IncomeRule> stored =
        store.byKey(
            lines.stream().flatMap(line -> line.rule().stream()).map(IncomeRule::key).toList());
    List<IncomeRule> changed = new ArrayList<>();
    List<RowResult> results = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = rows.get(i).number();
      Optional<IncomeRule> rule = lines.get(i).rule();
      if (rule.isEmpty()) {
        results.add(RowResult.rejected(number, lines.get(i).problems));
      } else if (stored.containsKey(rule.get().key())
          && rule.get().says(stored.get(rule.get().key()))) {
        results.add(new RowResult(number, Outcome.UNCHANGED, null, List.of()));
      } else {
        changed.add(rule.get());
        results.add(new RowResult(number, Outcome.ACCEPTED, null, List.of()));
      }
    }
    store.save(changed);
    return results;
  }

  /** One line, read with everything that is wrong with it. */
  private static final class Line {
    private final Map<String, String> row;
    private final List<RowProblem> problems = new ArrayList<>();
    private final @Nullable IncomeRule rule;

    Line(Map<String, String> row) {
      this.row = row;
      IncomeRule read = read();
      this.rule = problems.isEmpty() ? read : null;
    }

    Optional<IncomeRule> rule() {
      return Optional.ofNullable(rule);
    }

    private @Nullable IncomeRule read() {
      IncomeRule.Kind kind = constant("kind", IncomeRule.Kind.class, true);
      LocalDate from = date("validFrom", true);
      LocalDate until = date("validUntil", false);
      if (from != null && until != null && until.isBefore(from)) {
        problems.add(RowProblem.error("validUntil", "not-consistent"));
      }
      String source = text("source", true);
      if (source != null && source.length() > MAX_SOURCE) {
        problems.add(RowProblem.error("source", "too-long"));
      }
      boolean norm = kind == IncomeRule.Kind.NORM;
      boolean deduction = kind == IncomeRule.Kind.DEDUCTION;
      boolean exemption = kind == IncomeRule.Kind.EXEMPTION;
      boolean netWage = kind == IncomeRule.Kind.NET_WAGE;
      String code = text("code", exemption);
      if (code != null && !CODE.matcher(code).matches()) {
        problems.add(RowProblem.error("code", "form"));
      }
      IncomeRule read =
          new IncomeRule(
              kind == null ? IncomeRule.Kind.NORM : kind,
              code,
              constant("benefit", TargetGroup.class, norm || deduction || exemption),
              constant("household", Household.class, norm),
              whole("ageFrom", OLDEST, false),
              whole("ageUntil", OLDEST, false),
              number("amount", null, norm || exemption || netWage),
              number("sharePercent", HUNDRED, deduction || exemption),
              constant("basis", WageBasis.class, deduction),
              number("endsAtPercent", HUNDRED, false),
              whole("months", MOST_MONTHS, exemption),
              whole("order", 100, false),
              number("grossWage", null, netWage),
              from == null ? LocalDate.EPOCH : from,
              until,
              source == null ? "" : source);
      if (read.ageFrom() != null && read.ageUntil() != null && read.ageUntil() < read.ageFrom()) {
        problems.add(RowProblem.error("ageUntil", "not-consistent"));
      }
      return read;
    }

    private @Nullable String text(String column, boolean required) {
      String value = row.getOrDefault(column, "");
      if (value.isEmpty()) {
        if (required) {
          problems.add(RowProblem.error(column, "required"));
        }
        return null;
      }
      return value;
    }

    private <E extends Enum<E>> @Nullable E constant(
        String column, Class<E> type, boolean required) {
      String value = text(column, required);
      if (value == null) {
        return null;
      }
      Optional<E> found =
          Arrays.stream(type.getEnumConstants())
              .filter(each -> each.name().equals(value))
              .findFirst();
      if (found.isEmpty()) {
        problems.add(RowProblem.error(column, "unknown-code"));
      }
      return found.orElse(null);
    }

    private @Nullable BigDecimal number(
        String column, @Nullable BigDecimal highest, boolean required) {
      String value = text(column, required);
      if (value == null) {
        return null;
      }
      if (!NUMBER.matcher(value).matches()) {
        problems.add(RowProblem.error(column, "form"));
        return null;
      }
      BigDecimal number = new BigDecimal(value.replace(',', '.'));
      boolean euros = column.equals("amount") || column.equals("grossWage");
      if (euros && number.scale() > 2) {
        problems.add(RowProblem.error(column, "form"));
      }
      if (highest != null && number.compareTo(highest) > 0) {
        problems.add(RowProblem.error(column, "range"));
      }
      return number;
    }

    private @Nullable Integer whole(String column, int highest, boolean required) {
      BigDecimal number = number(column, BigDecimal.valueOf(highest), required);
      if (number == null) {
        return null;
      }
      if (number.stripTrailingZeros().scale() > 0) {
        problems.add(RowProblem.error(column, "form"));
      } else if (column.equals("months") && number.signum() == 0) {
        problems.add(RowProblem.error(column, "range"));
      }
      return number.intValue();
    }

    private @Nullable LocalDate date(String column, boolean required) {
      String value = text(column, required);
      if (value == null) {
        return null;
      }
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException none) {
        problems.add(RowProblem.error(column, "date"));
        return null;
      }
    }
  }
}
