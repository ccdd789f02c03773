package nl.wsp.api.placement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals to list; every value as it came in the query.
 *
 * @param statuses names of statuses, also several divided by commas; none is all in sight
 * @param overdue {@code true}: those the employer has not answered in time
 */
record ProposalQuery(
    @Nullable List<String> statuses,
    @Nullable UUID vacancyId,
    @Nullable UUID employerId,
    @Nullable UUID jobSeekerId,
    @Nullable String overdue,
    @Nullable Integer limit,
    @Nullable String cursor) {}
