package nl.wsp.api.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals to list; every value as it came in the query.
 *
 * @param statuses names of statuses, also several divided by commas; none is all in sight
 * @param overdue {@code true}: those the employer has not answered in time
 * @param from first day on which it was made
 * @param to last day on which it was made
 * @param sort name of a {@link ProposalOrder}; newest first when absent
 */
record ProposalQuery(
    @Nullable List<String> statuses,
    @Nullable UUID vacancyId,
    @Nullable UUID employerId,
    @Nullable UUID jobSeekerId,
    @Nullable String overdue,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String sort,
    @Nullable Integer limit,
    @Nullable String cursor) {
  ProposalQuery page(int size, @Nullable String next) {
    return new ProposalQuery(
        statuses, vacancyId, employerId, jobSeekerId, overdue, from, to, sort, size, next);
  }
}
