// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Matrix;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.SectionTitle;
import dev.adjoint.i18n.Messages;
import dev.adjoint.type.Tensor;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The gradients that a value with several users gets back, with their norms, and the norm of the
/// sum.
final class SumPane extends VBox {
  private final Messages messages;

  SumPane(Messages messages) {
    this.messages = messages;
    getStyleClass().add("sum-pane");
  }

  void show(String value, List<Contribution> parts) {
    getChildren().clear();
    if (parts.size() < 2) {
      return;
    }
    getChildren()
        .add(new SectionTitle(messages.bound("inspector.contributions", parts.size(), value)));
    int number = 1;
    for (Contribution part : parts) {
      String who = part.here() ? messages.text("inspector.this-op", part.user()) : part.user();
      Node index = Labels.of(Integer.toString(number++), "strong", "row-text", "backward-text");
      getChildren().add(row(index, who, norm(part.gradient())));
    }
    Node sigma = Labels.of("Σ", "strong", "row-text");
    getChildren().add(row(sigma, messages.text("inspector.sum"), norm(sum(parts))));
  }

  private static HBox row(Node index, String who, double norm) {
    HBox row =
        new HBox(
            index,
            Labels.of(who, "row-text", "secondary"),
            Labels.gap(),
            Labels.of("‖·‖", "row-text", "secondary"),
            Labels.of(Numbers.brief(norm), "number"));
    row.getStyleClass().add("contribution");
    return row;
  }

  private static double norm(Tensor tensor) {
    return norm(tensor.toDoubles());
  }

  private static double norm(double[] values) {
    return new Matrix(values, 1, values.length).norm();
  }

  /// All contributions added up: their norms do not add, as directions differ.
  static double[] sum(List<Contribution> parts) {
    double[] sum = parts.getFirst().gradient().toDoubles().clone();
    for (Contribution part : parts.subList(1, parts.size())) {
      double[] more = part.gradient().toDoubles();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += more[i];
      }
    }
    return sum;
  }
}
