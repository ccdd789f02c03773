package nl.wsp.api.interop.vum;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.employer.EmployerFields;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.interop.ImportKind;
import nl.wsp.api.interop.ImportSources;
import nl.wsp.api.interop.LoadContext;
import nl.wsp.api.interop.Loader;
import nl.wsp.api.interop.Outcome;
import nl.wsp.api.interop.Row;
import nl.wsp.api.interop.RowResult;
import nl.wsp.api.interop.file.JsonRows;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.api.vacancy.IncomingVacancy;
import nl.wsp.api.vacancy.VacancyIntake;

/** Loads vacancies of the national format. */
@Singleton
class VumVacancyLoader implements Loader<JsonNode> {
  private static final Argument<VumVacancy> TYPE = Argument.of(VumVacancy.class);

  private final VacancyMapping mapping;
  private final VacancyIntake vacancies;
  private final Employers employers;
  private final ImportSources sources;
  private final ObjectMapper json;

  VumVacancyLoader(
      VacancyMapping mapping,
      VacancyIntake vacancies,
      Employers employers,
      ImportSources sources,
      ObjectMapper json) {
    this.mapping = mapping;
    this.vacancies = vacancies;
    this.employers = employers;
    this.sources = sources;
    this.json = json;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.VUM_VACANCIES;
  }

  @Override
  public RowSource<JsonNode> read(Spool file) throws UnreadableFile {
    return JsonRows.of(file);
  }

  @Override
  public Optional<String> keyOf(JsonNode row) {
    return VumRow.textOf(row, "idVacature");
  }

  @Override
  public List<RowResult> load(List<Row<JsonNode>> rows, LoadContext context) {
    List<RowResult> results = new ArrayList<>();
    List<Read> read = new ArrayList<>();
    for (Row<JsonNode> row : rows) {
      VumRow checked = VumRow.check(row.content(), VumVacancyFields.ALL);
      if (checked.isBroken()) {
        results.add(RowResult.rejected(row.number(), checked.problems()));
      } else {
        read.add(new Read(row.number(), checked, map(checked, context)));
      }
    }
    results.addAll(write(read, context));
    return results;
  }

  private VacancyMapping.Mapped map(VumRow checked, LoadContext context) {
    try {
      return mapping.map(json.readValueFromTree(checked.content(), TYPE), checked, context.today());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<RowResult> write(List<Read> read, LoadContext context) {
    Map<String, UUID> known =
        vacancies.idsOf(read.stream().map(row -> row.mapped().externalId()).toList());
    Map<UUID, String> before = sources.fingerprints(known.values());
    Map<UUID, String> after = new HashMap<>();
    List<RowResult> results = new ArrayList<>();
    for (Read row : read) {
      VacancyMapping.Mapped mapped = row.mapped();
      UUID id = known.get(mapped.externalId());
      String fingerprint =
          ImportSources.fingerprint(mapped.content(), mapped.employer(), mapped.keptFields());
      Outcome outcome = Outcome.UNCHANGED;
      if (id == null || !fingerprint.equals(before.get(id))) {
        id = vacancies.addOrRefresh(incoming(mapped), context.startedBy());
        after.put(id, fingerprint);
        outcome = Outcome.ACCEPTED;
      }
      results.add(new RowResult(row.number(), outcome, id, row.checked().problems()));
    }
    sources.save(after);
    return results;
  }

  private IncomingVacancy incoming(VacancyMapping.Mapped mapped) {
    VacancyMapping.Employer employer = mapped.employer();
    UUID employerId =
        employers.findOrAddImported(
            employer.externalId(),
            new EmployerFields(employer.name(), null, employer.sector(), null, null, null, null));
    return new IncomingVacancy(
        mapped.externalId(), employerId, mapped.content(), mapped.keptFields());
  }

  private record Read(int number, VumRow checked, VacancyMapping.Mapped mapped) {}
}
