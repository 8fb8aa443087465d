// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.command.Command;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.order.Findings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.search.SearchViewModel;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Who types what they would call an order finds it, whatever language the window speaks.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class FoundOrdersTest {
  private final Messages messages = new Messages(Language.ENGLISH);
  private final SearchViewModel search = new SearchViewModel();
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    Fonts.register();
    window =
        Staged.open(
            stage, Staged.surroundings(messages, new Appearance(), new ChosenFiles()), 1000, 700);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  /// The best that is found by these words; what it is called now.
  private String best(String typed) {
    search.queryProperty().set(typed);
    return search.current().map(hit -> hit.finding().title()).orElse("");
  }

  private void speak(Language language) {
    messages.languageProperty().set(language);
    search.open(
        List.of(
            new Findings(window.pages(), StandardOps.CATALOG, messages)
                .commands(window.commands())));
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    window.commands().all().stream()
        .filter(Command::isEnabled)
        .forEach(command -> titles.put(command.key(), command.title().getValue()));
    return titles;
  }

  @Test
  void everyOrderIsFoundByItsNameInTheOtherLanguage(FxRobot robot) {
    List<String> lost = new ArrayList<>();
    robot.interact(
        () -> {
          for (Language other : Language.values()) {
            speak(other);
            Map<String, String> typed = titles();
            speak(other == Language.KOREAN ? Language.ENGLISH : Language.KOREAN);
            titles().forEach((key, title) -> compare(typed.get(key), title, lost));
            assertTrue(typed.size() > 40, "there are orders: " + typed.size());
          }
        });
    assertEquals(List.of(), lost);
  }

  private void compare(String typed, String title, List<String> lost) {
    String found = best(typed);
    if (!found.equals(title)) {
      lost.add(typed + " finds " + found + " instead of " + title);
    }
  }

  @Test
  void languageIsFoundByWhoCannotReadTheWindow(FxRobot robot) {
    robot.interact(
        () -> {
          speak(Language.ENGLISH);
          assertEquals("Language: 한국어", best("korean"));
          assertEquals("Language: 한국어", best("한국"));
          assertEquals("Language: 한국어", best("language korean"));
          assertEquals("Language: English", best("언어"));
          speak(Language.KOREAN);
          assertEquals("언어: English", best("english"));
          assertEquals("언어: English", best("language"));
          assertEquals("언어: 한국어", best("korean"));
        });
  }

  @Test
  void looksAreFoundByTheWordsPeopleHaveForThem(FxRobot robot) {
    robot.interact(
        () -> {
          speak(Language.ENGLISH);
          assertEquals("Theme: Dark", best("dark"));
          assertEquals("Theme: Dark", best("dark theme"));
          assertEquals("Theme: Light", best("contrast"));
          assertEquals("Text size: 200 %", best("200"));
          assertEquals("Zoom in", best("zoom"));
          assertEquals("Text size: 100 %", best("font"));
          assertEquals("Motion: Pulses travel", best("animation"));
          assertEquals("Overlay: Gradients", best("gradients"));
          assertEquals("Quit", best("exit"));
          assertEquals("Export as PNG…", best("screenshot"));
          speak(Language.KOREAN);
          assertEquals("테마: 어둡게", best("dark"));
          assertEquals("테마: 어둡게", best("다크"));
          assertEquals("글자 크기: 200 %", best("200"));
          assertEquals("움직임: 펄스가 움직임", best("animation"));
          assertEquals("저장", best("save"));
          assertEquals("PNG로 내보내기…", best("export png"));
          assertEquals("SVG로 내보내기…", best("export"));
          assertEquals("끝내기", best("종료"));
        });
  }
}
