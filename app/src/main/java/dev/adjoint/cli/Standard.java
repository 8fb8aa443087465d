// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import picocli.CommandLine.Option;

/// What every command takes.
final class Standard {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(names = "--debug", description = "Show stack traces of faults.")
  private boolean debug;
}
