// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import java.nio.file.Path;

/// What the first page asks for.
public interface WelcomeActions {
  void newGraph();

  void open();

  void open(Path file);

  /// Opens the tour's graph and begins the tour.
  void tour(Path graph);
}
