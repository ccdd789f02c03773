package nl.wsp.api.vacancy;

import static nl.wsp.api.vacancy.Transition.Party.ACCOUNT_MANAGER;
import static nl.wsp.api.vacancy.Transition.Party.EMPLOYER;
import static nl.wsp.api.vacancy.Transition.Party.SYSTEM;
import static nl.wsp.api.vacancy.VacancyStatus.DRAFT;
import static nl.wsp.api.vacancy.VacancyStatus.EXPIRED;
import static nl.wsp.api.vacancy.VacancyStatus.FILLED;
import static nl.wsp.api.vacancy.VacancyStatus.PUBLISHED;
import static nl.wsp.api.vacancy.VacancyStatus.SUBMITTED;
import static nl.wsp.api.vacancy.VacancyStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.vacancy.Transition.Guard;
import nl.wsp.api.vacancy.Transition.Party;
import org.junit.jupiter.api.Test;

class TransitionTest {
  private static Set<VacancyStatus> targets(Party party, VacancyStatus from) {
    return Transition.openTo(Set.of(party), from).stream()
        .map(Transition::to)
        .collect(Collectors.toSet());
  }

  @Test
  void anEmployerSubmitsWithdrawsAndAsksToPlaceAgainAndNothingElse() {
    assertThat(targets(EMPLOYER, DRAFT)).containsExactlyInAnyOrder(SUBMITTED, WITHDRAWN);
    assertThat(targets(EMPLOYER, SUBMITTED)).containsExactly(WITHDRAWN);
    assertThat(targets(EMPLOYER, PUBLISHED)).containsExactly(WITHDRAWN);
    assertThat(targets(EMPLOYER, EXPIRED)).containsExactlyInAnyOrder(SUBMITTED, WITHDRAWN);
  }

  @Test
  void anAccountManagerJudgesFillsAndPlacesAgain() {
    assertThat(targets(ACCOUNT_MANAGER, SUBMITTED))
        .containsExactlyInAnyOrder(PUBLISHED, DRAFT, WITHDRAWN);
    assertThat(targets(ACCOUNT_MANAGER, PUBLISHED)).containsExactlyInAnyOrder(FILLED, WITHDRAWN);
    assertThat(targets(ACCOUNT_MANAGER, EXPIRED))
        .containsExactlyInAnyOrder(PUBLISHED, SUBMITTED, FILLED, WITHDRAWN);
  }

  @Test
  void onlyTheCalendarExpires() {
    assertThat(Transition.ALL)
        .filteredOn(step -> step.to() == EXPIRED)
        .singleElement()
        .satisfies(step -> assertThat(step.parties()).containsExactly(SYSTEM));
  }

  @Test
  void filledAndWithdrawnAreTheEnd() {
    assertThat(Transition.ALL)
        .isNotEmpty()
        .noneMatch(step -> step.from() == FILLED || step.from() == WITHDRAWN);
  }

  @Test
  void whateverLeadsToPublishedIsGuarded() {
    assertThat(Transition.ALL)
        .filteredOn(step -> step.to() == PUBLISHED)
        .hasSize(3)
        .allMatch(step -> step.guard() == Guard.PUBLISHABLE)
        .allMatch(step -> step.parties().equals(Set.of(ACCOUNT_MANAGER)));
  }

  @Test
  void staffExplainSendingBackAndWithdrawing() {
    Set<Party> staff = Set.of(ACCOUNT_MANAGER);
    assertThat(Transition.find(SUBMITTED, DRAFT).orElseThrow().needsReason(staff)).isTrue();
    Transition withdrawal = Transition.find(PUBLISHED, WITHDRAWN).orElseThrow();
    assertThat(withdrawal.needsReason(staff)).isTrue();
    assertThat(withdrawal.needsReason(Set.of(EMPLOYER))).isFalse();
    assertThat(withdrawal.needsReason(EnumSet.of(EMPLOYER, ACCOUNT_MANAGER))).isFalse();
    assertThat(Transition.find(SUBMITTED, PUBLISHED).orElseThrow().needsReason(staff)).isFalse();
  }

  @Test
  void aStepStandsInTheTableOnce() {
    assertThat(Transition.ALL.stream().map(step -> step.from() + ">" + step.to()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }
}
