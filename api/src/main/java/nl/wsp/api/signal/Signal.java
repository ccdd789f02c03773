package nl.wsp.api.signal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that asks for work.
 *
 * @param subject id of what it is about; one signal of a kind for a subject and day
 * @param dueOn last day on which it is in time
 * @param owner user whose work it is
 * @param municipality CBS code of whose team leader hears of it when it is left lying, if any
 * @param aboutPerson the job seeker it is about, if any
 * @param path page of the portal where the work is done
 */
public record Signal(
    SignalKind kind,
    UUID subject,
    LocalDate dueOn,
    UUID owner,
    @Nullable String municipality,
    @Nullable UUID aboutPerson,
    String path) {}
