package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.search.index.BulkWriter;
import nl.wsp.search.index.IndexChange;
import nl.wsp.search.index.IndexKind;

/** Keeps the index of vacancies that are open today; the others leave it. */
@Singleton
class VacancyIndexing extends IndexConsumer {
  private final Vacancies vacancies;
  private final VacancyDocuments documents;

  VacancyIndexing(BulkWriter writer, Vacancies vacancies, VacancyDocuments documents) {
    super(writer, IndexKind.VACANCY);
    this.vacancies = vacancies;
    this.documents = documents;
  }

  @Override
  public String aggregate() {
    return Vacancies.AGGREGATE;
  }

  @Override
  Map<UUID, IndexChange> current(Collection<UUID> ids) {
    Map<UUID, IndexChange> changes = new HashMap<>();
    vacancies
        .details(ids)
        .forEach(
            (id, vacancy) ->
                changes.put(
                    id,
                    vacancy.isOpen()
                        ? new IndexChange.PutVacancy(documents.of(vacancy))
                        : new IndexChange.Delete(
                            IndexKind.VACANCY, id.toString(), vacancy.version())));
    return changes;
  }
}
