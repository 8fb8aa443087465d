// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider;
import java.util.List;
import java.util.Optional;

/// Offers the device `cpu`, which exists everywhere.
public final class CpuProvider implements BackendProvider {

  @Override
  public List<DeviceInfo> devices() {
    int cores = Runtime.getRuntime().availableProcessors();
    String description = "CPU · %d %s".formatted(cores, cores == 1 ? "core" : "cores");
    return List.of(new DeviceInfo(CpuBackend.ID, description, true));
  }

  @Override
  public Optional<Backend> open(String id, int threads) {
    return id.equals(CpuBackend.ID) ? Optional.of(new CpuBackend(threads)) : Optional.empty();
  }
}
