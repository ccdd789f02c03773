package nl.wsp.api.vacancy;

import io.micronaut.serde.annotation.SerdeImport;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.SpokenLanguage;

/**
 * Lets the records that a vacancy shares with the score be written as JSON. Stands apart: a type
 * with these annotations is not made serialisable itself.
 */
@SerdeImport(AskedCompetency.class)
@SerdeImport(SpokenLanguage.class)
final class MatchingJson {
  private MatchingJson() {}
}
