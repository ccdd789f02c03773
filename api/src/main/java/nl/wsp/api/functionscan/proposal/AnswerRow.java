package nl.wsp.api.functionscan.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The large part of a proposal: the tasks it was asked about and what came out. */
@MappedEntity("function_scan_answer")
record AnswerRow(
    @Id UUID proposalId,
    @TypeDef(type = DataType.JSON) AskedTask.Tasks tasks,
    @Nullable @TypeDef(type = DataType.JSON) ProposalAnswer answer) {}
