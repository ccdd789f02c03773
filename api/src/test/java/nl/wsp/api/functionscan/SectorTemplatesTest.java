package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.wsp.api.reference.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorTemplatesTest {
  private final SectorTemplates templates = new SectorTemplates(Catalogue.bundled());

  @Test
  void everySectorHasATemplateOfFifteenToThirtyTasksThatAnAdviceCanRestOn() {
    assertThat(templates.all()).hasSize(7);
    for (SectorTemplate template : templates.all()) {
      List<TaskContent> tasks = template.tasks();
      assertThat(tasks).as(template.code()).hasSizeBetween(15, 30);
      assertThat(tasks.stream().filter(TaskContent::isTakeable)).hasSizeGreaterThan(7);
      assertThat(tasks.stream().filter(task -> !task.isTakeable())).isNotEmpty();
      Set<String> titles = new HashSet<>();
      for (TaskContent task : tasks) {
        assertThat(titles.add(task.title())).as(task.name()).isTrue();
        assertThat(task.weeklyMinutes()).as(task.name()).isPresent();
        assertThat(task.performerHourlyCost()).as(task.name()).isNotNull();
        assertThat(task.workLevel()).as(task.name()).isBetween(1, 6);
        assertThat(task.demands()).as(task.name()).hasSize(7);
        assertThat(task.dayParts()).as(task.name()).isNotEmpty();
        assertThat(task.competencies()).as(task.name()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "ma-wo ochtend > MON_MORNING TUE_MORNING WED_MORNING",
        "Mon morning, Fri night > MON_MORNING FRI_NIGHT",
        "SAT_EVENING | zo avond > SAT_EVENING SUN_EVENING",
        "maandag t/m dinsdag middag > MON_AFTERNOON TUE_AFTERNOON"
      })
  void dayPartsAreReadAsPeopleWriteThem(String cell, String codes) {
    assertThat(DayPartWords.read(cell)).contains(List.of(codes.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"altijd", "vr-ma ochtend", "ma lunch", "ma"})
  void dayPartsThatAreNotUnderstoodAreNotGuessed(String cell) {
    assertThat(DayPartWords.read(cell)).isEmpty();
  }

  @Test
  void everyColumnHasATitleInBothLanguagesThatLeadsBackToIt() {
    for (TaskColumn column : TaskColumn.values()) {
      assertThat(TaskColumn.titled(column.title(Locale.of("nl")))).contains(column);
      assertThat(TaskColumn.titled(column.title(Locale.ENGLISH))).contains(column);
    }
    assertThat(TaskColumn.titled("Leeftijd")).isEmpty();
  }
}
