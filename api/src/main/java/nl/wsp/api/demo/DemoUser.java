package nl.wsp.api.demo;

import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param username an address that cannot exist (RFC 2606)
 * @param phone a number that is not given out
 */
public record DemoUser(
    UUID id,
    String username,
    String displayName,
    @Nullable String phone,
    Role role,
    UUID organisationId,
    @Nullable String municipalityCode) {}
