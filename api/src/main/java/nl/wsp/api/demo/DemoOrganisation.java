package nl.wsp.api.demo;

import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation people act for.
 *
 * @param municipalityCode only of a municipality
 */
public record DemoOrganisation(
    UUID id, OrganisationKind kind, String name, @Nullable String municipalityCode) {}
