package nl.wsp.api.functionscan.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A vacancy that a function of an accepted proposal became. */
@MappedEntity("function_scan_vacancy")
record ScanVacancyRow(@Id UUID vacancyId, UUID scanId, UUID proposalId, int position) {}
