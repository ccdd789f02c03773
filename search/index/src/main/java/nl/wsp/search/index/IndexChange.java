package nl.wsp.search.index;

/** A change to be written to the index. */
public sealed interface IndexChange {
  /** Id of the document. */
  String id();

  /** Version of the database row; an older one never overwrites a newer one. */
  long version();

  /** A CV as it is now. */
  record PutCv(CvDocument document) implements IndexChange {
    @Override
    public String id() {
      return document.id();
    }

    @Override
    public long version() {
      return document.version();
    }
  }

  /** A vacancy as it is now. */
  record PutVacancy(VacancyDocument document) implements IndexChange {
    @Override
    public String id() {
      return document.id();
    }

    @Override
    public long version() {
      return document.version();
    }
  }

  /**
   * A document that must go.
   *
   * @param kind which index
   * @param id id of the document
   * @param version a version higher than any that was written
   */
  record Delete(IndexKind kind, String id, long version) implements IndexChange {}

  /** The index this change is for. */
  default IndexKind kindOfIndex() {
    return switch (this) {
      case PutCv ignored -> IndexKind.CV;
      case PutVacancy ignored -> IndexKind.VACANCY;
      case Delete delete -> delete.kind();
    };
  }
}
