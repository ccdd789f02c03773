package nl.wsp.api.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One membership of the signed-in user.
 *
 * @param municipalityCode CBS code of the municipality whose people the member serves, if any
 */
public record ActingFor(
    UUID organisationId, OrganisationKind kind, Role role, @Nullable String municipalityCode) {}
