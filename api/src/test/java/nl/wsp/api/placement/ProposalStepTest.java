package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalStepTest {

  @Test
  void aPartyHasAtMostOneStepFromOneStatusToAnother() {
    Set<String> seen = new HashSet<>();
    for (ProposalStep step : ProposalStep.ALL) {
      for (ProposalState from : step.from()) {
        for (ProposalParty party : step.parties()) {
          assertThat(seen.add(from + " " + step.to() + " " + party)).isTrue();
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  @Test
  void nothingFollowsOnAnEnd() {
    for (ProposalState end :
        Set.of(
            ProposalState.PLACED,
            ProposalState.REJECTED,
            ProposalState.WITHDRAWN,
            ProposalState.CLOSED)) {
      assertThat(ProposalStep.ALL).noneMatch(step -> step.from().contains(end));
    }
  }

  @Test
  void whoExplainsMayTakeTheStep() {
    assertThat(ProposalStep.ALL).isNotEmpty();
    assertThat(ProposalStep.ALL).allMatch(step -> step.parties().containsAll(step.explains()));
  }

  @Test
  void anEmployerOnlyAnswersWhatHeGot() {
    for (ProposalState kept : ProposalState.KEPT) {
      assertThat(ProposalStep.openTo(ProposalParty.EMPLOYER, kept)).isEmpty();
    }
    assertThat(ProposalStep.openTo(ProposalParty.EMPLOYER, ProposalState.PROPOSED))
        .extracting(ProposalStep::to)
        .containsExactly(ProposalState.INTERESTED, ProposalState.INTERVIEW, ProposalState.REJECTED);
  }
}
