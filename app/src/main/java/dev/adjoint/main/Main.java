// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point. Not a JavaFX `Application`: such a class cannot be started from a plain class
/// path, and headless commands must not load JavaFX at all.
@Command(
    name = "adjoint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Draw a deep-learning graph, step through it forward and backward, train it.")
public final class Main implements Runnable {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.err);
  }
}
