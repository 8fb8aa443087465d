// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eval FILE`: the graph's outputs for given inputs, as a table and as files.
@Command(name = "eval", description = "Compute the outputs of a graph.")
final class Eval implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FeedOptions inputs = new FeedOptions();
  @Mixin private OutOptions out = new OutOptions();

  Eval(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    Project project = Project.open(inputs.file());
    List<PortRef> outputs = project.graph().outputs();
    if (outputs.isEmpty()) {
      throw new Fault(inputs.file() + ": the graph has no outputs; name some in \"outputs\"");
    }
    out.prepare(outputs.stream().map(PortRef::toString).toList());
    Map<String, Tensor> feeds = inputs.feeds(project, outputs);
    show(run.run(project, terminal, session -> session.run(RunRequest.fetch(outputs, feeds))));
    return 0;
  }

  private void show(RunResult result) throws FileException {
    Table table = new Table();
    table.row("name", "type", "min", "mean", "max", "first values");
    for (Map.Entry<PortRef, Tensor> value : result.values().entrySet()) {
      Tensor tensor = value.getValue();
      String[] figures = TensorText.figures(tensor);
      table.row(
          value.getKey().toString(),
          tensor.type().toString(),
          figures[0],
          figures[1],
          figures[2],
          TensorText.first(tensor, 4));
      out.write(value.getKey().toString(), tensor);
    }
    terminal.out().print(table.text());
  }
}
