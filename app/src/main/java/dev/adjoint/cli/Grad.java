// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.engine.Targets;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `grad FILE`: the gradient of one output by inputs and parameters.
@Command(name = "grad", description = "Compute gradients of one value by others.")
final class Grad implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FeedOptions inputs = new FeedOptions();
  @Mixin private OutOptions out = new OutOptions();

  @Option(
      names = "--of",
      paramLabel = "NAME",
      description = "What is differentiated (usual: what the graph itself differentiates).")
  private Optional<String> of = Optional.empty();

  @Option(
      names = "--wrt",
      paramLabel = "NAME",
      split = ",",
      description = "By what, commas between (usual: every floating input and parameter).")
  private List<String> wrt = new ArrayList<>();

  @Option(
      names = "--cotangent",
      paramLabel = "PATH",
      description = "Weights of the elements of --of, a .npy file (usual: ones).")
  private Optional<Path> cotangent = Optional.empty();

  Grad(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    Project project = Project.open(inputs.file());
    PortRef target = target(project);
    Optional<Tensor> weight = cotangent(project, target);
    Map<String, Tensor> feeds = inputs.feeds(project, List.of(target));
    List<String> asked = wrt.stream().map(project::own).toList();
    show(
        target,
        run.run(project, terminal, session -> gradients(session, asked, target, weight, feeds)));
    return 0;
  }

  private RunResult gradients(
      Session session,
      List<String> asked,
      PortRef target,
      Optional<Tensor> weight,
      Map<String, Tensor> feeds)
      throws Fault {
    RunRequest forward = RunRequest.fetch(List.of(target), feeds);
    List<String> names = new ArrayList<>(asked);
    if (names.isEmpty()) {
      session.run(forward);
      names.addAll(new Differentiables(session).of(target));
    }
    out.prepare(names);
    return session.run(forward.with(new Differentiate(target, names, weight)));
  }

  private PortRef target(Project project) throws Fault {
    if (of.isEmpty()) {
      return Targets.of(project.types())
          .orElseThrow(
              () ->
                  new Fault(
                      inputs.file() + ": nothing says what to differentiate; give --of NAME"));
    }
    PortRef ref = Refs.parse(project, of.get());
    TensorType type = project.types().type(ref).orElseThrow();
    if (!type.dtype().isFloating()) {
      throw new Fault(
          "%s: %s is %s; only floating values have gradients"
              .formatted(inputs.file(), ref, type.display()));
    }
    return ref;
  }

  private Optional<Tensor> cotangent(Project project, PortRef target) throws FileException, Fault {
    return cotangent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FeedOptions.tensor(
                cotangent.get(), project.types().type(target).orElseThrow().dtype()));
  }

  private void show(PortRef target, RunResult result) throws FileException {
    terminal.out().printf("%s = %s%n", target, text(result.value(target.toString())));
    for (Map.Entry<String, Tensor> gradient : result.gradients().entrySet()) {
      Tensor tensor = gradient.getValue();
      terminal.out().printf("d%s/d%s  %s", target, gradient.getKey(), tensor.type());
      if (tensor.elements() <= TensorText.SMALL) {
        terminal.out().print("\n" + TensorText.full(tensor, "  "));
      } else {
        String[] figures = TensorText.figures(tensor);
        terminal.out().printf("  min %s  mean %s  max %s%n", figures[0], figures[1], figures[2]);
        terminal.out().println("  " + TensorText.first(tensor, 6));
      }
      out.write(gradient.getKey(), tensor);
    }
  }

  private static String text(Tensor tensor) {
    return tensor.elements() == 1
        ? TensorText.element(tensor, 0)
        : tensor.type() + "  " + TensorText.first(tensor, 6);
  }
}
