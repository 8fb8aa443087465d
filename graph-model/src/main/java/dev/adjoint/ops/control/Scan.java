// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.TypeSet;
import java.util.List;

/// Runs a graph once for each slice of its scanned inputs, carrying states on and collecting what
/// it gives. What the body reads of the graph around it is wired in after the scanned inputs.
public final class Scan {

  public static final Attribute<Subgraph> BODY =
      Attribute.body("body")
          .doc(
              "the graph that runs: takes the states, a slice of each scanned input and the"
                  + " captured values; gives the states and what is collected");
  public static final Attribute<Long> NUM_SCAN_INPUTS =
      Attribute.integer("num_scan_inputs")
          .range(0, Integer.MAX_VALUE)
          .doc("how many inputs, behind the states, are taken slice by slice");
  public static final Attribute<List<Long>> SCAN_INPUT_AXES =
      Attribute.integers("scan_input_axes")
          .optional()
          .doc("axis along which each scanned input is taken apart; 0 unless said");
  public static final Attribute<List<Long>> SCAN_INPUT_DIRECTIONS =
      Attribute.integers("scan_input_directions")
          .optional()
          .doc("1 for scanned inputs that are taken from their end; 0 unless said");
  public static final Attribute<List<Long>> SCAN_OUTPUT_AXES =
      Attribute.integers("scan_output_axes")
          .optional()
          .doc("axis along which each collected output is put together; 0 unless said");
  public static final Attribute<List<Long>> SCAN_OUTPUT_DIRECTIONS =
      Attribute.integers("scan_output_directions")
          .optional()
          .doc("1 for outputs that are collected from the end; 0 unless said");
  public static final Attribute<Long> NUM_CAPTURES =
      Attribute.integer("num_captures")
          .defaultsTo(0L)
          .range(0, Integer.MAX_VALUE)
          .doc("how many of the last inputs are the same in every iteration");

  public static final OpDef OP =
      OpDef.named("Scan")
          .since(25)
          .category(Category.GRAPH)
          .summary("Runs a graph for each slice of a sequence")
          .formula("s, yₜ ← body(s, xₜ, captures)  for each t")
          .chainRule(
              "∂L/∂initial_state_and_scan_inputs = the backward passes of all iterations, the last"
                  + " one first")
          .variadicInput("initial_state_and_scan_inputs", "", TypeSet.ANY, 1)
          .variadicOutput("final_state_and_scan_outputs", Scan::outputs)
          .attribute(BODY)
          .attribute(NUM_SCAN_INPUTS)
          .attribute(SCAN_INPUT_AXES)
          .attribute(SCAN_INPUT_DIRECTIONS)
          .attribute(SCAN_OUTPUT_AXES)
          .attribute(SCAN_OUTPUT_DIRECTIONS)
          .attribute(NUM_CAPTURES)
          .types(in -> new ScanTypes(in).all())
          .decomposition(node -> new ScanUnrolling(node).all())
          .build();

  private Scan() {}

  private static int outputs(int wires, Attributes attributes) {
    // One until there is a body, so that there is something to wire.
    return attributes.find(BODY).map(Subgraph::outputCount).orElse(1);
  }
}
