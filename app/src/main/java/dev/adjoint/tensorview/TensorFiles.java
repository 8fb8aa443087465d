// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where to save a tensor. An interface, because a window without a display has no file
/// dialog.
@FunctionalInterface
public interface TensorFiles {
  /// @param suggestion a file name without folder, whose ending says the format
  /// @return empty when the person thought better of it
  Optional<Path> chooseToSave(String suggestion);
}
