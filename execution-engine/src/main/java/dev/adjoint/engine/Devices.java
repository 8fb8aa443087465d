// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// The devices of this machine.
public final class Devices {

  private Devices() {}

  /// Looked for once: all jars are searched, and drivers take their time to answer.
  private static final class Found {
    private static final List<BackendProvider.DeviceInfo> ALL = probe();
  }

  /// Every device that any backend knows, usable or not. The first call takes a while.
  public static List<BackendProvider.DeviceInfo> list() {
    return Found.ALL;
  }

  private static List<BackendProvider.DeviceInfo> probe() {
    List<BackendProvider.DeviceInfo> all = new ArrayList<>();
    ServiceLoader.load(BackendProvider.class).forEach(p -> all.addAll(p.devices()));
    return List.copyOf(all);
  }

  /// Opens the device called `id`; the caller closes it.
  ///
  /// @param threads host threads to use; 0 means all
  /// @throws EngineException if there is none or it cannot be used, saying why
  public static Backend open(String id, int threads) {
    for (BackendProvider provider : ServiceLoader.load(BackendProvider.class)) {
      Optional<Backend> backend = provider.open(id, threads);
      if (backend.isPresent()) {
        return backend.get();
      }
    }
    String reason =
        list().stream()
            .filter(d -> d.id().equals(id) || d.id().startsWith(id + ":"))
            .map(d -> " (" + d.description() + ")")
            .findFirst()
            .orElse("");
    String usable =
        list().stream()
            .filter(BackendProvider.DeviceInfo::available)
            .map(BackendProvider.DeviceInfo::id)
            .collect(Collectors.joining(", "));
    throw new EngineException(
        "device " + id + " is not available" + reason + "; use one of " + usable);
  }
}
