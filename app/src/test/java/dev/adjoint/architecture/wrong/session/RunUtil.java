// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.session;

import javafx.application.Platform;

/// A bad name, global state, printing and a second bridge to the window.
public final class RunUtil {
  static int runs;

  void run() {
    runs++;
    System.out.println(runs);
    Platform.runLater(this::run);
  }
}
