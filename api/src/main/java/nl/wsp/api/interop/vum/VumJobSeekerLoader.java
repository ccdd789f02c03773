package nl.wsp.api.interop.vum;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wsp.api.interop.ImportKind;
import nl.wsp.api.interop.LoadContext;
import nl.wsp.api.interop.Loader;
import nl.wsp.api.interop.PeopleIntake;
import nl.wsp.api.interop.PeopleIntake.Person;
import nl.wsp.api.interop.Row;
import nl.wsp.api.interop.RowResult;
import nl.wsp.api.interop.file.JsonRows;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

/** Loads job seekers of the national format. */
@Singleton
class VumJobSeekerLoader implements Loader<JsonNode> {
  private static final Argument<VumJobSeeker> TYPE = Argument.of(VumJobSeeker.class);

  private final JobSeekerMapping mapping;
  private final PeopleIntake people;
  private final ObjectMapper json;

  VumJobSeekerLoader(JobSeekerMapping mapping, PeopleIntake people, ObjectMapper json) {
    this.mapping = mapping;
    this.people = people;
    this.json = json;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.VUM_JOB_SEEKERS;
  }

  @Override
  public RowSource<JsonNode> read(Spool file) throws UnreadableFile {
    return JsonRows.of(file);
  }

  @Override
  public Optional<String> keyOf(JsonNode row) {
    return VumRow.textOf(row, "idWerkzoekende");
  }

  @Override
  public List<RowResult> load(List<Row<JsonNode>> rows, LoadContext context) {
    List<RowResult> results = new ArrayList<>();
    List<Person> read = new ArrayList<>();
    for (Row<JsonNode> row : rows) {
      VumRow checked = VumRow.check(row.content(), VumJobSeekerFields.ALL);
      if (checked.isBroken()) {
        results.add(RowResult.rejected(row.number(), checked.problems()));
      } else {
        read.add(person(row.number(), checked, context));
      }
    }
    results.addAll(people.take(read, context));
    return results;
  }

  private Person person(int row, VumRow checked, LoadContext context) {
    VumJobSeeker source;
    try {
      source = json.readValueFromTree(checked.content(), TYPE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    JobSeekerMapping.Mapped mapped = mapping.map(source, checked, context.today());
    return new Person(
        row,
        mapped.externalId(),
        null,
        null,
        mapped.email(),
        mapped.phone(),
        mapped.cv(),
        facts(mapped.jobAgreementRegister()),
        true,
        mapped.keptFields(),
        checked.problems());
  }

  private static TargetGroupFacts facts(@Nullable Boolean jobAgreementRegister) {
    return jobAgreementRegister == null
        ? TargetGroupFacts.UNKNOWN
        : new TargetGroupFacts(null, null, jobAgreementRegister, null, null, List.of());
  }
}
