// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

/// Something to do that need not be done at once. JavaFX thread.
@FunctionalInterface
public interface Work {
  /// Does it, or a part of it that keeps nobody waiting.
  ///
  /// @return whether there is more of it to do
  boolean goOn();

  /// What is done in one go.
  static Work once(Runnable doing) {
    return () -> {
      doing.run();
      return false;
    };
  }
}
