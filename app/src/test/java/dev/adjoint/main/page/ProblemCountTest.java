// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.problems.ProblemsViewModel;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ProblemCountTest {
  private static final Diagnostic WARNING =
      Diagnostic.warning("graph.unused", "h", "", "the output is not used");
  private static final Diagnostic ERROR =
      Diagnostic.error("MatMul.C2", "z2", "B", "inner dimensions differ", "784", "128");

  private final SimpleObjectProperty<List<Diagnostic>> found =
      new SimpleObjectProperty<>(List.of());
  private ProblemCount count;

  @Start
  void start(Stage stage) {
    Messages messages = new Messages(Language.ENGLISH);
    count = new ProblemCount(new ProblemsViewModel(found, messages), messages);
    stage.setScene(new Scene(count, 300, 40));
    stage.show();
  }

  @Test
  void eachKindIsCountedAndNoneIsSaidInWords() {
    assertEquals(List.of("No problems"), after(List.of()));
    assertEquals(List.of("1"), after(List.of(ERROR)));
    assertEquals(List.of("2"), after(List.of(WARNING, WARNING)));
    assertEquals(List.of("2", "1"), after(List.of(ERROR, WARNING, ERROR)));
    assertEquals(List.of("No problems"), after(List.of()));
  }

  @Test
  void anotherCountPutsNothingIntoTheSceneAnew() {
    List<Node> parts = List.copyOf(count.getChildren());
    after(List.of(ERROR));
    after(List.of(WARNING));
    after(List.of());
    assertEquals(parts, count.getChildren());
  }

  /// The words that are seen once that was found.
  private List<String> after(List<Diagnostic> problems) {
    WaitForAsyncUtils.waitForAsyncFx(5_000, () -> found.set(problems));
    return count.getChildren().stream()
        .filter(Node::isVisible)
        .filter(Label.class::isInstance)
        .map(part -> ((Label) part).getText())
        .toList();
  }
}
