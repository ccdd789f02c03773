package nl.wsp.api.vacancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an employer has or had vacancies in an occupation.
 *
 * @param count vacancies, drafts left out
 * @param latest day the latest was made, in Amsterdam
 * @param openNow whether one of them is open today
 */
public record OccupationAtEmployer(
    UUID employerId, String occupationCode, int count, LocalDate latest, boolean openNow) {}
