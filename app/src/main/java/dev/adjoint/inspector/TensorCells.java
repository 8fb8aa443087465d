// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// A small matrix to edit cell by cell; every finished cell gives the whole tensor as text.
final class TensorCells extends GridPane {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final int MOST_COLUMNS = 6;
  private static final int MOST_ROWS = 8;

  private final Consumer<String> enter;
  private String shown = "";

  TensorCells(Consumer<String> enter) {
    this.enter = enter;
    getStyleClass().add("tensor-cells");
  }

  /// Shows the tensor if it is a matrix or row small enough for fields; says whether it is.
  boolean show(String text) {
    Optional<Tensor> tensor = TensorText.parse(text, DType.FLOAT64).filter(TensorCells::suits);
    if (tensor.isPresent() && !text.equals(shown)) {
      shown = text;
      build(tensor.get());
    }
    return tensor.isPresent();
  }

  private static boolean suits(Tensor tensor) {
    long[] sizes = tensor.shape().sizes();
    return sizes.length >= 1
        && sizes.length <= 2
        && tensor.elements() > 1
        && sizes[sizes.length - 1] <= MOST_COLUMNS
        && tensor.elements() / sizes[sizes.length - 1] <= MOST_ROWS;
  }

  private void build(Tensor tensor) {
    getChildren().clear();
    long[] sizes = tensor.shape().sizes();
    int columns = (int) sizes[sizes.length - 1];
    for (int i = 0; i < tensor.elements(); i++) {
      long index = i;
      TextField field = new TextField(AttributeText.number(tensor.get(i)));
      field.getStyleClass().addAll("compact", "tensor-cell");
      field.setAccessibleText("[" + i / columns + ", " + i % columns + "]");
      field.setPrefColumnCount(4);
      field.setOnAction(event -> take(tensor, index, field));
      field.focusedProperty().addListener((at, before, now) -> left(now, tensor, index, field));
      add(field, i % columns, i / columns);
    }
  }

  private void left(boolean focused, Tensor tensor, long index, TextField field) {
    if (!focused) {
      take(tensor, index, field);
    }
  }

  private void take(Tensor tensor, long index, TextField field) {
    Optional<Tensor> number =
        TensorText.parse(field.getText(), DType.FLOAT64).filter(t -> t.shape().rank() == 0);
    field.pseudoClassStateChanged(ERROR, number.isEmpty());
    if (number.isPresent() && number.get().get(0) != tensor.get(index)) {
      Tensor changed = Tensor.of(DType.FLOAT64, tensor.shape(), tensor::get);
      changed.set(index, number.get().get(0));
      enter.accept(TensorText.of(changed));
    }
  }
}
