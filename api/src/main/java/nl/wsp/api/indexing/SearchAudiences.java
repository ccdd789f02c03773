package nl.wsp.api.indexing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.jobseeker.Viewer;

/** Who may find a person, in the words of the index. */
public final class SearchAudiences {
  private SearchAudiences() {}

  static String staff(UUID userId) {
    return "STAFF:" + userId;
  }

  /** Audiences of somebody who looks: consents he falls under and his own people. */
  public static Set<String> of(Viewer viewer) {
    Set<String> audiences = new HashSet<>(viewer.audienceCodes());
    if (viewer.consultantId() != null) {
      audiences.add(staff(viewer.consultantId()));
    }
    return audiences;
  }
}
