// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ProblemsViewTest {
  private static final List<Diagnostic> FOUND =
      List.of(Diagnostic.error("MatMul.C2", "z2", "B", "inner dimensions differ", "784", "128"));

  private final SimpleDoubleProperty zoom = new SimpleDoubleProperty(1);

  @Start
  void start(Stage stage) {
    Messages messages = new Messages(Language.ENGLISH);
    ProblemsViewModel model = new ProblemsViewModel(new SimpleObjectProperty<>(FOUND), messages);
    stage.setScene(new Scene(new ProblemsView(model, messages, new Nothing(), zoom), 1400, 200));
    stage.show();
  }

  private static List<Double> widths(FxRobot robot) {
    TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
    return table.getColumns().stream().map(TableColumnBase::getWidth).toList();
  }

  @Test
  void columnsGrowWithTheTextAndTheProblemTakesWhatTheyLeave(FxRobot robot) {
    List<Double> small = widths(robot);
    robot.interact(() -> zoom.set(1.5));
    WaitForAsyncUtils.waitForFxEvents();
    List<Double> large = widths(robot);
    for (int column : new int[] {0, 2, 3, 4}) {
      assertEquals(1.5 * small.get(column), large.get(column), 0.5, "column " + column);
    }
    assertEquals(sum(small), sum(large), 0.5);
  }

  private static double sum(List<Double> widths) {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }

  private record Nothing() implements ProblemActions {
    @Override
    public void reveal(Diagnostic problem) {}

    @Override
    public void apply(Fix fix) {}
  }
}
