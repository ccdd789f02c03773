package nl.wsp.api.income;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.Household;
import nl.wsp.matching.income.WageBasis;
import org.jspecify.annotations.Nullable;

/** Loaded norms and rules. */
@Singleton
class IncomeRuleStore {
  private static final String COLUMNS =
      "kind, code, benefit, household, age_from, age_until, amount, share_percent, basis,"
          + " ends_at_percent, months, rank_, gross_wage, valid_from, valid_until, source";
  private static final String SAVE =
      "REPLACE INTO income_rule ("
          + COLUMNS
          + ", rule_key) VALUES ("
          + String.join(", ", Collections.nCopies(17, "?"))
          + ")";

  private final JdbcOperations jdbc;

  IncomeRuleStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Every line that holds on a day: a few tens of norms and one wage tax table. */
  @Transactional
  List<IncomeRule> on(LocalDate day) {
    return jdbc.prepareStatement(
        "SELECT "
            + COLUMNS
            + " FROM income_rule WHERE valid_from <= ? AND (valid_until IS NULL OR valid_until >="
            + " ?) ORDER BY rule_key",
        select -> {
          select.setObject(1, day);
          select.setObject(2, day);
          return read(select);
        });
  }

  /** Stored lines with these keys. */
  @Transactional
  Map<String, IncomeRule> byKey(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
    List<IncomeRule> found =
        jdbc.prepareStatement(
            "SELECT " + COLUMNS + " FROM income_rule WHERE rule_key IN (" + marks + ")",
            select -> {
              int at = 1;
              for (String key : keys) {
                select.setString(at++, key);
              }
              return read(select);
            });
    Map<String, IncomeRule> byKey = new LinkedHashMap<>();
    found.forEach(rule -> byKey.put(rule.key(), rule));
    return byKey;
  }

  /** Stores lines, in the caller's transaction; one with the same key is replaced. */
  @Transactional(Transactional.TxType.MANDATORY)
  void save(List<IncomeRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        SAVE,
        insert -> {
          for (IncomeRule rule : rules) {
            bind(insert, rule);
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  private static void bind(PreparedStatement insert, IncomeRule rule) throws SQLException {
    insert.setString(1, rule.kind().name());
    insert.setString(2, rule.code());
    insert.setString(3, name(rule.benefit()));
    insert.setString(4, name(rule.household()));
    insert.setObject(5, rule.ageFrom());
    insert.setObject(6, rule.ageUntil());
    insert.setBigDecimal(7, rule.amount());
    insert.setBigDecimal(8, rule.sharePercent());
    insert.setString(9, name(rule.basis()));
    insert.setBigDecimal(10, rule.endsAtPercent());
    insert.setObject(11, rule.months());
    insert.setObject(12, rule.order());
    insert.setBigDecimal(13, rule.grossWage());
    insert.setObject(14, rule.validFrom());
    insert.setObject(15, rule.validUntil());
    insert.setString(16, rule.source());
    insert.setString(17, rule.key());
  }

  private static List<IncomeRule> read(PreparedStatement select) throws SQLException {
    List<IncomeRule> rules = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rules.add(
            new IncomeRule(
                IncomeRule.Kind.valueOf(row.getString(1)),
                row.getString(2),
                constant(TargetGroup.class, row.getString(3)),
                constant(Household.class, row.getString(4)),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                amount(row, 7),
                amount(row, 8),
                constant(WageBasis.class, row.getString(9)),
                amount(row, 10),
                row.getObject(11, Integer.class),
                row.getObject(12, Integer.class),
                amount(row, 13),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class),
                row.getString(16)));
      }
    }
    return rules;
  }

  private static @Nullable BigDecimal amount(ResultSet row, int column) throws SQLException {
    return row.getBigDecimal(column);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
