// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.main.start;

import dev.adjoint.architecture.wrong.main.MainThatIsImported;

/// A part of the window that needs the window.
public final class StartThatKnowsTheWindow {
  public MainThatIsImported window() {
    return new MainThatIsImported();
  }
}
