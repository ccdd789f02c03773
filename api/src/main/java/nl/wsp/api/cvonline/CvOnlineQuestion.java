package nl.wsp.api.cvonline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search as it was asked, not checked yet. See {@link CvOnlineController#search}. */
record CvOnlineQuestion(
    @Nullable String q,
    List<String> competency,
    List<String> occupation,
    List<String> sector,
    @Nullable BigDecimal hoursMin,
    @Nullable BigDecimal hoursMax,
    List<String> dayPart,
    @Nullable String postcode,
    @Nullable BigDecimal radiusKm,
    List<String> language,
    List<String> licence,
    @Nullable Integer educationLevel,
    @Nullable String track,
    @Nullable String municipality,
    @Nullable String sort,
    int limit) {}
