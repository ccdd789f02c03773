package nl.wsp.api.vacancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy was filled or taken off; told in the transaction that did it, so that what hangs on the
 * vacancy ends with it.
 *
 * @param status {@code FILLED} or {@code WITHDRAWN}
 * @param actorId who did it
 */
public record VacancyClosed(UUID vacancyId, VacancyStatus status, @Nullable UUID actorId) {}
