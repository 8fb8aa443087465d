// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A place that is kept free until what belongs there is made: when its stage has come, or at once
/// when it is asked for. JavaFX thread.
public final class Slot<T extends Region> extends StackPane {
  private final Supplier<T> making;
  private @Nullable T content;

  /// @param styles give the place its size and ground before there is anything in it
  public Slot(Supplier<T> making, String... styles) {
    this.making = making;
    getStyleClass().addAll(styles);
  }

  /// What belongs here.
  public T content() {
    T made = content;
    if (made == null) {
      made = making.get();
      content = made;
      getChildren().setAll(made);
    }
    return made;
  }
}
