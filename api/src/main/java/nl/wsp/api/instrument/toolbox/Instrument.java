package nl.wsp.api.instrument.toolbox;

import java.time.LocalDate;
import nl.wsp.api.reference.Label;
import org.jspecify.annotations.Nullable;

/**
 * One version of an instrument: what it is, in words. Who qualifies stands in its rule.
 *
 * @param municipality CBS code of the municipality that deviates; absent: the whole region
 * @param amount in words; "by the regulation" where no source states it
 * @param decidedBy who decides
 * @param source law or regulation, by its Dutch name
 * @param validUntil last day; absent: until further notice
 * @param calculator path of the portal's page that works the amount out; absent: there is none
 */
public record Instrument(
    String code,
    @Nullable String municipality,
    Label name,
    Label what,
    Label amount,
    Label duration,
    Label decidedBy,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable String calculator) {}
