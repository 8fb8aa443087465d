// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.engine;

import dev.adjoint.architecture.wrong.cpu.CpuThatKnowsCuda;
import dev.adjoint.architecture.wrong.main.MainThatIsImported;
import javafx.scene.Group;

/// An engine that knows the app, the window and one device.
public final class EngineWithAWindow {
  private final MainThatIsImported a = new MainThatIsImported();
  private final Group b = new Group();
  private final CpuThatKnowsCuda c = new CpuThatKnowsCuda();
}
