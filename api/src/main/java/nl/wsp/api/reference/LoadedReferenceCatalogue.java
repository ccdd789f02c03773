package nl.wsp.api.reference;

import java.util.Set;
import nl.wsp.matching.LicenceImplications;
import nl.wsp.matching.ReferenceCatalogue;

/** Our catalogue for the score, with the reference occupations of the loaded list. */
record LoadedReferenceCatalogue(ReferenceCatalogue ours, LoadedLists loaded)
    implements ReferenceCatalogue {
  @Override
  public Set<String> relatedCompetencies(String competencyCode) {
    return ours.relatedCompetencies(competencyCode);
  }

  @Override
  public String referenceOccupation(String occupationCode) {
    return loaded.referenceOccupation(occupationCode);
  }

  @Override
  public boolean learnable(String competencyCode) {
    return ours.learnable(competencyCode);
  }

  @Override
  public LicenceImplications licenceImplications() {
    return ours.licenceImplications();
  }
}
