// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// One choice of a [SegmentedControl].
///
/// @param note a second, quieter word beside the label
public record Segment<T>(
    T value,
    ObservableValue<String> label,
    Optional<String> icon,
    Optional<ObservableValue<String>> note) {

  public static <T> Segment<T> of(T value, ObservableValue<String> label) {
    return new Segment<>(value, label, Optional.empty(), Optional.empty());
  }

  public Segment<T> withIcon(String name) {
    return new Segment<>(value, label, Optional.of(name), note);
  }

  public Segment<T> withNote(ObservableValue<String> words) {
    return new Segment<>(value, label, icon, Optional.of(words));
  }
}
