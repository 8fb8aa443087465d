// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the choices of a box are called, of which one is chosen and none typed; nothing chosen has
/// no words.
public final class ShownWords<T> extends StringConverter<T> {
  private final Function<? super T, String> words;

  public ShownWords(Function<? super T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("chosen, never typed");
  }
}
