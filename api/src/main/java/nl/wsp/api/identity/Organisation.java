package nl.wsp.api.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** An organisation that people act for. */
@MappedEntity("organisation")
record Organisation(
    @Id UUID id, OrganisationKind kind, String name, @Nullable String municipalityCode) {}
