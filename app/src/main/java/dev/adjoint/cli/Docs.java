// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `docs`: the page of all ops, as Markdown.
@Command(
    name = "docs",
    description = "Print the page of all ops: versions, gradients, devices, ONNX.")
final class Docs implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  Docs(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpMatrix matrix = new OpMatrix()) {
      terminal.out().print(matrix.page());
    }
    return 0;
  }
}
