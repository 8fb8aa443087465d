// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageViewModelTest {
  private final PageViewModel window =
      new PageViewModel(
          new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph),
          List.of(
              new DeviceInfo("reference", "plain", true),
              new DeviceInfo("cuda:0", "no driver", false),
              new DeviceInfo("cpu", "fast", true)));

  @Test
  void fastDeviceIsChosenAndMissingOnesAreNoGpu() {
    assertEquals("cpu", window.deviceProperty().get().id());
    assertFalse(window.hasGpu());
  }
}
