// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How one run of a project's graph is made: on which device, and from which weights.
final class RunOptions {
  @Mixin private DeviceOptions device = new DeviceOptions();

  @Option(names = "--seed", paramLabel = "N", description = "Decides initial weights (usual: 0).")
  private long seed;

  /// What is computed.
  @FunctionalInterface
  interface Work {
    RunResult in(Session session) throws FileException, Fault;
  }

  /// Does `work` in a session with the project's weights, and tells what it warns of.
  ///
  /// @throws Fault also when a weight of the project belongs to nothing in the graph
  RunResult run(Project project, Terminal terminal, Work work) throws FileException, Fault {
    try (Backend backend = device.open();
        Session session = device.session(project, backend, seed)) {
      SavedStates weights = project.loadWeights(session);
      RunResult result = work.in(session);
      weights.requireTaken(session);
      result.warnings().forEach(warning -> terminal.err().println(project.line(warning)));
      return result;
    }
  }
}
