package nl.wsp.api.interop.vum;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that a job seeker and a vacancy have in common in the standard. */
public sealed interface VumPart {
  /** The list, empty when it is absent: an absent and an empty list both mean "not said". */
  static <T> List<T> said(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** An occupation, as linked-data address of CompetentNL. */
  @Serdeable
  record Occupation(@Nullable String codeBeroepsnaam) implements VumPart {}

  /** A competency, as linked-data address of CompetentNL. */
  @Serdeable
  record Competency(@Nullable String codeCompetentie) implements VumPart {}

  /**
   * B fixed term, O open-ended; 01 regular, 02 apprenticeship, 03 voluntary, 04 work experience.
   */
  @Serdeable
  record ContractForm(
      @Nullable String codeTypeArbeidscontract, @Nullable String codeTypeOvereenkomst)
      implements VumPart {}

  /** A driving licence. */
  @Serdeable
  record Licence(@Nullable String codeSoortRijbewijs) implements VumPart {}

  /** A sector: SBI 2008 written as a number, so without its leading zero. */
  @Serdeable
  record Sector(@Nullable Integer codeSbi) implements VumPart {}

  /** A language (ISO 639-3); levels 0 unknown, 1 none, 2 fair, 3 good, 4 excellent, 8 n/a. */
  @Serdeable
  record Language(
      @Nullable String codeTaal,
      @Nullable Integer codeNiveauTaalbeheersingLezen,
      @Nullable Integer codeNiveauTaalbeheersingLuisteren,
      @Nullable Integer codeNiveauTaalbeheersingMondeling,
      @Nullable Integer codeNiveauTaalbeheersingSchriftelijk)
      implements VumPart {}

  /** A means of transport: 1 car, 2 moped, 3 bicycle, 4 motorcycle, 5 public transport, 9 other. */
  @Serdeable
  record Transport(
      @Nullable Integer codeVervoermiddel,
      @Nullable Integer indicatieBeschikbaarVoorUitvoeringWerk,
      @Nullable Integer indicatieBeschikbaarVoorWoonWerkverkeer)
      implements VumPart {}

  /** An address on the web: 1 profile, 2 CV, 3 employer, 4 application form. */
  @Serdeable
  record WebAddress(@Nullable Integer codeWebadres, @Nullable String url) implements VumPart {}

  /** Whole hours a week and whether in office hours. */
  @Serdeable
  record WorkingTimes(
      @Nullable Integer aantalWerkurenPerWeekMaximaal,
      @Nullable Integer aantalWerkurenPerWeekMinimaal,
      @Nullable Integer indicatieKantoortijden)
      implements VumPart {}
}
