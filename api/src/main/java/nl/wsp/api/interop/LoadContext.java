package nl.wsp.api.interop;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What holds for every row of one import.
 *
 * @param startedBy who imports
 * @param consent what was stated about consent
 * @param municipalityCode whose intake list people join whose municipality the row does not tell
 * @param today date in Amsterdam
 */
public record LoadContext(
    UUID startedBy, ImportConsent consent, String municipalityCode, LocalDate today) {}
