package nl.wsp.api.reference;

/**
 * A municipality.
 *
 * @param code GM and four digits, of Statistics Netherlands
 * @param region labour-market region
 * @param partnership whether it belongs to the partnership that runs this service
 */
public record Municipality(String code, String name, String region, boolean partnership)
    implements Entry {
  @Override
  public Label label() {
    return new Label(name, name);
  }
}
