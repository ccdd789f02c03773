package nl.wsp.api.matching;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.wsp.matching.ScoringModel;

/** The scoring model in force. */
@Factory
final class MatchingBeans {
  @Singleton
  ScoringModel scoringModel() {
    return ScoringModel.standard();
  }
}
