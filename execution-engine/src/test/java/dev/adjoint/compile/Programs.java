// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.compile.verify.VerifyDefinitions;
import dev.adjoint.compile.verify.VerifyPrimitives;
import dev.adjoint.compile.verify.VerifyTypes;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Program;
import dev.adjoint.text.TextForm;

/// Programs from graphs in text form.
public final class Programs {

  private Programs() {}

  /// The outputs of a graph whose shapes are all known, lowered and nothing else.
  public static Program of(String text) {
    Graph graph = graph(text);
    GraphLowering lowering =
        new GraphLowering(graph, Inference.of(graph, StandardOps.CATALOG), true);
    lowering.require(graph.outputs());
    graph.outputs().forEach(ref -> lowering.program().output(ref.toString(), lowering.value(ref)));
    return verified(lowering.build().program());
  }

  public static Graph graph(String text) {
    try {
      return TextForm.parse(text, StandardOps.CATALOG);
    } catch (FileException fault) {
      throw new IllegalArgumentException(fault.getMessage(), fault);
    }
  }

  public static Program verified(Program program) {
    new VerifyDefinitions().verify(program);
    new VerifyPrimitives().verify(program);
    new VerifyTypes().verify(program);
    return program;
  }
}
