package nl.wsp.api.income;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.income.IncomeBodies.ExemptionBody;
import nl.wsp.api.income.IncomeBodies.IncomeBody;
import nl.wsp.api.income.IncomeBodies.MissingBody;
import nl.wsp.api.income.IncomeBodies.SituationBody;
import nl.wsp.api.income.IncomeBodies.StepBody;
import nl.wsp.api.income.IncomeBodies.WarningBody;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.matching.income.ExemptionRule;
import nl.wsp.matching.income.IncomeEffect;
import nl.wsp.matching.income.IncomeEffect.Situation;
import nl.wsp.matching.income.IncomeRequest;
import nl.wsp.matching.income.WageBasis;
import org.jspecify.annotations.Nullable;

/** Says an income effect in plain words, in a language. */
final class IncomeWording {
  private final Locale language;
  private final NumberFormat euros;
  private final NumberFormat hours;

  IncomeWording(Locale language) {
    this.language = language;
    Locale numbers = language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
    this.euros = NumberFormat.getCurrencyInstance(numbers);
    this.euros.setCurrency(Currency.getInstance("EUR"));
    this.hours = NumberFormat.getNumberInstance(numbers);
  }

  IncomeBody body(IncomeRequest request, IncomeEffect effect, @Nullable UUID vacancyId) {
    return new IncomeBody(
        true,
        request.date(),
        vacancyId,
        summary(effect, request.extraCostsPerMonth()),
        request.hoursPerWeek(),
        effect.totalHoursPerWeek(),
        text(request.hourlyWage()),
        text(effect.grossWagePerMonth()),
        text(effect.totalGrossWagePerMonth()),
        text(effect.holidayAllowancePerMonth()),
        effect.outcome(),
        say("outcome." + effect.outcome()),
        effect.basis(),
        text(effect.normPerMonth()),
        effect.exemption() == null ? null : exemption(effect.exemption()),
        situation(effect.before()),
        situation(effect.after()),
        situation(effect.later()),
        effect.laterAfterMonths(),
        text(effect.gainPerMonth()),
        new TreeSet<>(effect.warnings())
            .stream().map(each -> new WarningBody(each, say("warning." + each))).toList(),
        new TreeSet<>(effect.missing())
            .stream().map(each -> new MissingBody(each, missing(each, request.date()))).toList(),
        effect.path().stream()
            .map(
                step ->
                    new StepBody(
                        step.hoursPerWeek(),
                        text(step.grossPerMonth()),
                        text(step.earnings()),
                        text(step.benefit()),
                        text(step.income())))
            .toList(),
        effect.independentFromHours(),
        effect.sources());
  }

  private List<String> summary(IncomeEffect effect, @Nullable BigDecimal costs) {
    List<String> said = new ArrayList<>();
    if (effect.grossWagePerMonth() != null) {
      said.add(say("summary.wage", money(effect.grossWagePerMonth())));
    }
    Situation before = effect.before();
    Situation after = effect.after();
    if (before == null || after == null) {
      said.add(say("summary.unknown"));
      return said;
    }
    String net = say(effect.basis() == WageBasis.NET ? "summary.net" : "summary.gross");
    said.add(say("outcome." + effect.outcome() + ".sentence", money(after.benefit())));
    said.add(say("summary.income", money(before.income()), money(after.income()), net));
    if (costs != null && costs.signum() > 0) {
      said.add(say("summary.costs", money(costs)));
    }
    int gain = effect.gainPerMonth().signum();
    said.add(
        say(
            gain > 0 ? "summary.more" : gain < 0 ? "summary.less" : "summary.same",
            money(effect.gainPerMonth().abs())));
    if (effect.later() != null && effect.laterAfterMonths() != null) {
      said.add(say("summary.later", effect.laterAfterMonths(), money(effect.later().income())));
    }
    if (effect.independentFromHours() != null) {
      said.add(say("summary.independent", hours.format(effect.independentFromHours())));
    }
    return said;
  }

  private String missing(IncomeEffect.Missing what, LocalDate day) {
    return say("missing." + what, day.toString());
  }

  private ExemptionBody exemption(IncomeEffect.Exemption exemption) {
    ExemptionRule rule = exemption.rule();
    return new ExemptionBody(
        rule.code(),
        rule.sharePercent(),
        text(rule.maxPerMonth()),
        rule.months(),
        exemption.monthsLeft(),
        rule.source(),
        say(
            "exemption",
            hours.format(rule.sharePercent()),
            money(rule.maxPerMonth()),
            exemption.monthsLeft(),
            rule.source()));
  }

  private static @Nullable SituationBody situation(@Nullable Situation situation) {
    return situation == null
        ? null
        : new SituationBody(
            text(situation.earnings()),
            text(situation.exempt()),
            text(situation.benefit()),
            text(situation.income()));
  }

  private String money(BigDecimal amount) {
    return euros.format(amount);
  }

  private String say(String key, Object... arguments) {
    return Texts.of("income", language, key, arguments);
  }

  private static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
