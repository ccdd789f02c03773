package nl.wsp.api.introduction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is limited to.
 *
 * @param open true: only those that wait for an answer
 */
record IntroductionQuery(
    boolean open,
    @Nullable UUID vacancyId,
    @Nullable UUID jobSeekerId,
    @Nullable Integer limit,
    @Nullable String cursor) {}
