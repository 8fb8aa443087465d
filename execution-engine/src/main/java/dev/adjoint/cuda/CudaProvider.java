// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cuda;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider;
import java.util.List;
import java.util.Optional;

/// Lists NVIDIA devices, or says in words why there are none. No device can be opened yet.
public final class CudaProvider implements BackendProvider {

  static final String NOT_YET = "this build computes on the CPU only";

  @Override
  public List<DeviceInfo> devices() {
    return switch (CudaDriver.probe()) {
      case CudaDriver.Probe.Missing(String reason) ->
          List.of(new DeviceInfo("cuda:0", reason, false));
      case CudaDriver.Probe.Found(List<CudaDriver.Device> devices) ->
          devices.stream().map(CudaProvider::describe).toList();
    };
  }

  private static DeviceInfo describe(CudaDriver.Device device) {
    String description =
        "%s, %,d MiB: %s".formatted(device.name(), device.memoryBytes() >> 20, NOT_YET);
    return new DeviceInfo("cuda:" + device.ordinal(), description, false);
  }

  @Override
  public Optional<Backend> open(String id, int threads) {
    return Optional.empty();
  }
}
