package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.demo.DemoVacancy.Status;
import nl.wsp.api.demo.DemoVacancy.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one vacancy that hang together: made, submitted, published, closed, work starts.
 *
 * @param transitions oldest first, the last leads to {@code status}
 */
record Timeline(
    Status status,
    Instant createdAt,
    @Nullable Instant publishedAt,
    List<Transition> transitions,
    LocalDate startDate,
    @Nullable LocalDate closingDate) {
  private static final double SHARE_SENT_BACK = 0.08;
  private static final double SHARE_WITHOUT_CLOSING_DATE = 0.15;

  private record Share(Status status, double weight) {}

  private static final Weighted<Share> SHARES =
      Weighted.of(
          List.of(
              new Share(Status.DRAFT, 5),
              new Share(Status.SUBMITTED, 4),
              new Share(Status.PUBLISHED, 36),
              new Share(Status.FILLED, 31),
              new Share(Status.WITHDRAWN, 8),
              new Share(Status.EXPIRED, 16)),
          Share::weight);

  private static final List<String> WITHDRAWN_BECAUSE =
      List.of(
          "Intern opgelost",
          "Werk gaat voorlopig niet door",
          "Taken verdeeld over het team",
          "Opdracht is weggevallen");

  private static final List<String> SENT_BACK_BECAUSE =
      List.of(
          "Graag de werktijden noemen",
          "De eisen zijn hoger dan het werk vraagt",
          "Beschrijf de taken in gewone woorden");

  static Status anyStatus(Dice dice) {
    return SHARES.pick(dice).status();
  }

  static Timeline of(Status status, World world, UUID employerSide, UUID publisher, Dice dice) {
    LocalDate created =
        switch (status) {
          case DRAFT -> dice.day(world.daysAgo(60), world.daysAgo(1));
          case SUBMITTED -> dice.day(world.daysAgo(16), world.daysAgo(6));
          case PUBLISHED -> dice.day(world.daysAgo(80), world.daysAgo(12));
          default -> dice.day(world.daysAgo(World.HISTORY_DAYS), world.daysAgo(85));
        };
    List<Transition> transitions = new ArrayList<>();
    LocalDate submitted = created.plusDays(dice.between(0, 3));
    LocalDate published = submitted.plusDays(dice.between(1, 4));
    if (status != Status.DRAFT) {
      submit(transitions, submitted, employerSide, publisher, dice);
    }
    boolean wasPublished = status != Status.DRAFT && status != Status.SUBMITTED;
    Instant publishedAt = wasPublished ? World.during(published.plusDays(1), dice) : null;
    if (publishedAt != null) {
      transitions.add(new Transition(Status.PUBLISHED, publishedAt, publisher, null));
    }
    LocalDate closed = published.plusDays(dice.between(10, 60));
    LocalDate closing =
        wasPublished && status != Status.PUBLISHED
            ? closed
            : world.today().plusDays(dice.between(3, 60));
    switch (status) {
      case FILLED ->
          transitions.add(
              new Transition(Status.FILLED, World.during(closed, dice), publisher, null));
      case WITHDRAWN ->
          transitions.add(
              new Transition(
                  Status.WITHDRAWN,
                  World.during(closed, dice),
                  employerSide,
                  dice.pick(WITHDRAWN_BECAUSE)));
      case EXPIRED ->
          transitions.add(
              new Transition(Status.EXPIRED, World.startOf(closed.plusDays(1)), null, null));
      default -> {}
    }
    boolean open = status != Status.EXPIRED && dice.chance(SHARE_WITHOUT_CLOSING_DATE);
    LocalDate start =
        wasPublished && status != Status.PUBLISHED
            ? closed.plusDays(dice.between(0, 30))
            : world.today().plusDays(dice.between(-10, 75));
    return new Timeline(
        status,
        World.startOf(created).plusSeconds(7 * 3600L + dice.between(0, 3000)),
        publishedAt,
        List.copyOf(transitions),
        start,
        open ? null : closing);
  }

  private static void submit(
      List<Transition> transitions,
      LocalDate submitted,
      UUID employerSide,
      UUID publisher,
      Dice dice) {
    Instant first = World.during(submitted, dice);
    transitions.add(new Transition(Status.SUBMITTED, first, employerSide, null));
    if (dice.chance(SHARE_SENT_BACK)) {
      Instant back = first.plusSeconds(3600);
      transitions.add(new Transition(Status.DRAFT, back, publisher, dice.pick(SENT_BACK_BECAUSE)));
      transitions.add(new Transition(Status.SUBMITTED, back.plusSeconds(1800), employerSide, null));
    }
  }

  /** The moment of the last change. */
  Instant updatedAt() {
    return transitions.isEmpty() ? createdAt : transitions.getLast().at();
  }
}
