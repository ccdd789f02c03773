package nl.wsp.api.matching;

import java.util.List;
import java.util.UUID;

/**
 * The place of a person for a vacancy in a ranking that was shown.
 *
 * @param position from 1
 * @param peopleAbove people placed above him, best first; empty for a ranking of vacancies
 * @param vacanciesAbove vacancies placed above this one; empty for a ranking of people
 */
public record RankingPlace(int position, List<UUID> peopleAbove, List<UUID> vacanciesAbove) {}
