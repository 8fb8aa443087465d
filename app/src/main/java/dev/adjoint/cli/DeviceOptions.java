// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import picocli.CommandLine.Option;

/// Where and how to run.
final class DeviceOptions {
  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "cpu (usual), cuda, cuda:N or reference.")
  private String device = "cpu";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "compiled (usual: static, compiled once) or eager (dynamic, node by node).")
  private Mode mode = Mode.COMPILED;

  /// @throws dev.adjoint.engine.EngineException saying why it cannot be used
  Backend open() {
    return Devices.open(device, 0);
  }

  Session session(Project project, Backend backend, long seed) {
    return session(project.graph(), backend, seed);
  }

  Session session(Graph graph, Backend backend, long seed) {
    return new Session(graph, StandardOps.CATALOG, backend, mode, seed);
  }
}
