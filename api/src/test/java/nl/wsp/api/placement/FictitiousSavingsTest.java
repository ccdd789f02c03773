package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.wsp.api.placement.FictitiousSavings.Saving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The norm of 2017, as the domain gives it (§11). */
class FictitiousSavingsTest {
  private final FictitiousSavings savings = new FictitiousSavings(new PlacementRules());

  @ParameterizedTest
  @CsvSource({
    "PLACEMENT, 2017-01-01, 36, 13000",
    "PLACEMENT, 2017-06-30, 35, 13000",
    "PLACEMENT, 2017-06-30, 34.99, 3250",
    "PLACEMENT, 2017-03-15, 16, 3250",
    "PLACEMENT, 2017-07-01, 40, 6500",
    "PLACEMENT, 2017-12-31, 35, 6500",
    "PLACEMENT, 2017-12-31, 24, 1625",
    "YOUTH, 2017-02-01, 20, 10000",
    "YOUTH, 2017-11-01, 38, 10000",
    "ENFORCEMENT, 2017-05-01, 38, 15000",
    "ENFORCEMENT, 2017-09-01, 12, 15000"
  })
  void theNormOf2017CountsByTheDayOfOutflow(
      SavingKind kind, LocalDate outflow, BigDecimal hours, BigDecimal euros) {
    assertThat(savings.of(kind, outflow, hours).map(Saving::amount)).contains(euros);
  }

  @Test
  void aNormHasItsYearAndSource() {
    Saving saving =
        savings
            .of(SavingKind.PLACEMENT, LocalDate.parse("2026-02-01"), BigDecimal.TEN)
            .orElseThrow();

    assertThat(saving.amount()).isEqualByComparingTo("3250");
    assertThat(saving.normOf()).isEqualTo("2017-01-01");
    assertThat(saving.source()).contains("2017");
  }

  @Test
  void beforeTheFirstNormAndWithoutHoursThereIsNoFigure() {
    assertThat(savings.of(SavingKind.PLACEMENT, LocalDate.parse("2016-12-31"), BigDecimal.TEN))
        .isEmpty();
    assertThat(savings.of(SavingKind.PLACEMENT, LocalDate.parse("2017-03-01"), null)).isEmpty();
    assertThat(savings.of(SavingKind.YOUTH, LocalDate.parse("2017-03-01"), null)).isPresent();
  }
}
