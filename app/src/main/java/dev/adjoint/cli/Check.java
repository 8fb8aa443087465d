// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.Backend;
import dev.adjoint.check.Finding;
import dev.adjoint.check.Finding.Verdict;
import dev.adjoint.check.GradientCheck;
import dev.adjoint.check.RandomFeeds;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `check FILE`: numeric against automatic gradient, a line for every input of every node.
@Command(
    name = "check",
    description = {
      "Compare automatic gradients with central differences, node by node, in float64.",
      "Feeds the first rows of the project's data, else random numbers. Of large tensors 6"
          + " to 32 elements are compared; at a kink (Relu at 0) every slope between left and right"
          + " passes."
    })
final class Check implements Callable<Integer> {
  /// Rows of data: enough to see every class of most, few enough to be quick.
  private static final int ROWS = 8;

  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  @Parameters(index = "0", paramLabel = "FILE", description = "The project.")
  private Path file = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides random inputs, weights and which elements are compared (usual: 0).")
  private long seed;

  Check(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    Project project = Project.open(file);
    try (Backend backend = Devices.open("reference", 0)) {
      return run(project, backend);
    }
  }

  /// @param backend one that computes in float64
  int run(Project project, Backend backend) throws FileException, Fault {
    Map<String, Tensor> data = new ProjectData(project).firstRows(ROWS);
    Map<String, Tensor> feeds = new RandomFeeds(project.types(), seed).complete(data);
    List<String> failures = new ArrayList<>();
    int[] count = {0, 0};
    try (Session session =
        new Session(project.graph(), project.types().catalog(), backend, Mode.COMPILED, seed)) {
      project.loadWeights(session);
      Progress progress = new Progress(terminal);
      new GradientCheck(session, seed)
          .run(
              feeds,
              finding -> {
                progress.clear();
                terminal.out().println(line(finding));
                count[finding.verdict() == Verdict.SKIPPED ? 1 : 0]++;
                if (finding.failed()) {
                  failures.add(fault(project, finding));
                }
                progress.show("checked " + count[0] + " inputs");
              },
              () -> false);
      progress.clear();
    }
    failures.forEach(terminal.err()::println);
    if (failures.isEmpty()) {
      terminal.out().printf("%d inputs agree, %d skipped%n", count[0], count[1]);
    }
    return failures.isEmpty() ? 0 : Commands.FAULT;
  }

  private static String line(Finding f) {
    String place = (f.node() + " " + f.op() + " " + f.input()).strip();
    return switch (f.verdict()) {
      case SKIPPED -> place + " - skipped: " + f.detail();
      case OK -> place + " " + error(f) + " ok" + sampled(f);
      case FAIL -> place + " " + error(f) + " FAIL" + sampled(f) + ": " + f.detail();
    };
  }

  private static String error(Finding f) {
    return String.format(Locale.ROOT, "%.1e", f.error());
  }

  private static String sampled(Finding f) {
    return f.compared() == f.elements()
        ? ""
        : " (" + f.compared() + " of " + f.elements() + " elements)";
  }

  private static String fault(Project project, Finding f) {
    return "%s: %s: the gradient rule of %s is wrong by input %s: %s"
        .formatted(project.file(), f.node(), f.op(), f.input(), f.detail());
  }
}
