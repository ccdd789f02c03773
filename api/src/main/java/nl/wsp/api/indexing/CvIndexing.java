package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.search.index.BulkWriter;
import nl.wsp.search.index.IndexChange;
import nl.wsp.search.index.IndexKind;

/** Keeps the index of CVs. */
@Singleton
class CvIndexing extends IndexConsumer {
  private final CandidateSources sources;
  private final CvDocuments documents;

  CvIndexing(BulkWriter writer, CandidateSources sources, CvDocuments documents) {
    super(writer, IndexKind.CV);
    this.sources = sources;
    this.documents = documents;
  }

  @Override
  public String aggregate() {
    return "JOB_SEEKER";
  }

  @Override
  Map<UUID, IndexChange> current(Collection<UUID> ids) {
    Map<UUID, IndexChange> changes = new HashMap<>();
    sources
        .load(ids)
        .forEach((id, source) -> changes.put(id, new IndexChange.PutCv(documents.of(source))));
    return changes;
  }
}
