package nl.wsp.api.reference;

/** A list of occupations was loaded: what was made from their names is to be made anew. */
public record OccupationsLoaded() {}
