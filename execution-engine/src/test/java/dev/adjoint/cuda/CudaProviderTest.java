// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cuda;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CudaProviderTest {

  @Test
  void saysInOneLineWhatThereIsAndPromisesNothing() {
    var devices = new CudaProvider().devices();
    assertFalse(devices.isEmpty());
    for (var device : devices) {
      assertFalse(device.available());
      assertTrue(device.id().startsWith("cuda:"), device.id());
      assertTrue(device.description().lines().count() == 1, device.description());
    }
    assertTrue(new CudaProvider().open("cuda:0", 1).isEmpty());
  }

  @Test
  @Tag("gpu")
  void namesTheDeviceAndItsMemory() {
    var device = new CudaProvider().devices().getFirst();
    assertTrue(device.description().matches(".+, [0-9,]+ MiB: .+"), device.description());
  }
}
