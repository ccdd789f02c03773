package nl.wsp.api.jobseeker;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose profiles somebody finds.
 *
 * @param audiences who consented to one of these is found
 * @param consultantId whose own people, and those he stands in for, are found as well
 */
public record Viewer(Set<Audience> audiences, @Nullable UUID consultantId) {
  public Viewer {
    audiences = Set.copyOf(audiences);
  }

  /** Whoever belongs to one audience and has no people of his own. */
  public static Viewer of(Audience audience) {
    return new Viewer(Set.of(audience), null);
  }

  /** Whether a person may be shown: he is an own one, or consents to one of the audiences today. */
  public boolean sees(JobSeekerBrief person) {
    return (consultantId != null && person.isOwnConsultant(consultantId))
        || audiences.stream().anyMatch(person::consentsTo);
  }

  /** Codes of the audiences, as stored and indexed. */
  public Set<String> audienceCodes() {
    return audiences.stream().map(Audience::code).collect(Collectors.toUnmodifiableSet());
  }
}
