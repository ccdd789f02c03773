package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.Credential;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.HeldCompetency;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/**
 * A competency CV; null is unknown. Names nobody.
 *
 * @param wantedHoursPerWeek hours a week, above 0
 * @param currentHoursPerWeek of the present job, beside which the others are additional
 * @param transport codes of the list TRANSPORT
 * @param educationLevel 1-6 by diploma
 * @param provenLevel 1-6 by experience
 */
public record DemoCv(
    @Nullable String headline,
    @Nullable String presentation,
    @Nullable List<OccupationSpell> occupationsDone,
    @Nullable List<String> occupationsWished,
    @Nullable List<String> sectorsWished,
    @Nullable List<HeldCompetency> competencies,
    boolean competenciesComplete,
    @Nullable BigDecimal hoursMin,
    @Nullable BigDecimal hoursMax,
    @Nullable BigDecimal wantedHoursPerWeek,
    @Nullable BigDecimal currentHoursPerWeek,
    @Nullable DayParts dayParts,
    @Nullable String postcode,
    @Nullable Integer maxTravelKm,
    @Nullable List<String> transport,
    @Nullable LocalDate availableFrom,
    @Nullable List<SpokenLanguage> languages,
    @Nullable Integer educationLevel,
    @Nullable Integer provenLevel,
    @Nullable List<Credential> licences,
    @Nullable List<Credential> certificates,
    TaskDemandLevels suits) {}
