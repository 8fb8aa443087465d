// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.TypeSet;

/// Runs a graph again and again: at most `M` times, as long as a condition holds. Values are
/// carried from one iteration to the next; others are collected, one from each iteration. What the
/// body reads of the graph around it is wired in after the carried values.
public final class Loop {

  public static final Attribute<Subgraph> BODY =
      Attribute.body("body")
          .doc(
              "the graph that runs: takes the number of the iteration, the condition, the carried"
                  + " values and the captured ones; gives the condition, the carried values and"
                  + " what is collected");
  public static final Attribute<Long> NUM_CAPTURES =
      Attribute.integer("num_captures")
          .defaultsTo(0L)
          .range(0, Integer.MAX_VALUE)
          .doc("how many of the last inputs are the same in every iteration");

  public static final OpDef OP =
      OpDef.named("Loop")
          .since(25)
          .category(Category.GRAPH)
          .summary("Runs a graph again and again, carrying values on")
          .formula("v ← body(i, cond, v, captures)  while i < M and cond")
          .chainRule("∂L/∂v_initial = the backward passes of all iterations, the last one first")
          .optionalInput("M", "I", TypeSet.INT64)
          .optionalInput("cond", "B", TypeSet.BOOLEAN)
          .variadicInput("v_initial", "", TypeSet.ANY, 0)
          .variadicOutput("v_final_and_scan_outputs", Loop::outputs)
          .attribute(BODY)
          .attribute(NUM_CAPTURES)
          .dataDependent("how often it runs shows only in the run")
          .types(in -> new LoopTypes(in).all())
          .decomposition(node -> new LoopUnrolling(node).all())
          .build();

  private Loop() {}

  private static int outputs(int wires, Attributes attributes) {
    // One until there is a body, so that there is something to wire.
    return attributes.find(BODY).map(body -> Math.max(0, body.outputCount() - 1)).orElse(1);
  }
}
