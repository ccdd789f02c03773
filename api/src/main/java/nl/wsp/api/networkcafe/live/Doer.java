package nl.wsp.api.networkcafe.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, and which attempt it is.
 *
 * @param command the client's own name for the attempt
 * @param commandId ours
 */
record Doer(UUID userId, String name, @Nullable String command, UUID commandId) {}
