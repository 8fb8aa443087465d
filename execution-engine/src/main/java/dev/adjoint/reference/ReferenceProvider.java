// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider;
import java.util.List;
import java.util.Optional;

/// Offers the device `reference`, which exists everywhere.
public final class ReferenceProvider implements BackendProvider {

  @Override
  public List<DeviceInfo> devices() {
    return List.of(new DeviceInfo(ReferenceBackend.ID, ReferenceBackend.DESCRIPTION, true));
  }

  @Override
  public Optional<Backend> open(String id, int threads) {
    return id.equals(ReferenceBackend.ID) ? Optional.of(new ReferenceBackend()) : Optional.empty();
  }
}
