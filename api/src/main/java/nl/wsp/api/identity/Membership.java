package nl.wsp.api.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** What a user is for an organisation. */
@MappedEntity("membership")
record Membership(
    @Id UUID id, UUID userId, UUID organisationId, Role role, @Nullable String municipalityCode) {}
