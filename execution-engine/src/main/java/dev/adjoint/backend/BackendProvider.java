// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

import java.util.List;
import java.util.Optional;

/// Finds the devices of one kind on this machine. Probing must be cheap, must never throw, and must
/// load no native library before [#open].
public interface BackendProvider {

  /// What `devices` prints.
  List<DeviceInfo> devices();

  /// Opens the device called `id`, or empty when this provider knows none of that name.
  ///
  /// @param threads host threads to use; 0 means all
  Optional<Backend> open(String id, int threads);

  /// @param id as given to [BackendProvider#open]
  /// @param available false when `description` says why it cannot be used
  record DeviceInfo(String id, String description, boolean available) {}
}
