package nl.wsp.api.placement;

/** Why a proposal ended without an answer of its own. */
enum CloseCode {
  /** All positions have somebody. */
  VACANCY_FILLED,
  /** The vacancy was taken off. */
  VACANCY_WITHDRAWN
}
