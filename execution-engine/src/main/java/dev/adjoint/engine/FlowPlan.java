// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.ops.control.ScanPlan;

/// How the wires of a node that runs a body lead into the body, and how the results of the body
/// become its outputs. Inputs of the body come in this order: `lead` that the op itself makes (the
/// number of the iteration, the condition), carried values, slices, captures. Results: `skipped`
/// (the condition), carried values, what is collected.
///
/// @param attribute the one that holds the body
/// @param firstWire the wire that leads to the first input behind the lead
/// @param once the body runs but once: its results are the outputs, nothing is put side by side
public record FlowPlan(
    Node node,
    String attribute,
    Body body,
    int lead,
    int firstWire,
    int skipped,
    int carried,
    int scanned,
    boolean once) {

  /// The branch of an If.
  static FlowPlan branch(Node node, Attribute<Subgraph> branch) {
    return new FlowPlan(node, branch.name(), body(node, branch), 0, 1, 0, 0, 0, true);
  }

  /// A Loop or Scan that has a body.
  public static FlowPlan repeating(Node node, OpDef op) {
    if (op == Loop.OP) {
      int captures = Math.toIntExact(node.attributes().get(Loop.NUM_CAPTURES));
      Body body = body(node, Loop.BODY);
      int carried = body.inputCount() - 2 - captures;
      return new FlowPlan(node, Loop.BODY.name(), body, 2, 2, 1, carried, 0, false);
    }
    ScanPlan plan = ScanPlan.of(node.attributes(), node.inputs().size());
    Body body = body(node, Scan.BODY);
    return new FlowPlan(
        node, Scan.BODY.name(), body, 0, 0, 0, plan.states(), plan.scanned(), false);
  }

  private static Body body(Node node, Attribute<Subgraph> attribute) {
    return (Body) node.attributes().get(attribute);
  }

  public int collected() {
    return body.outputCount() - skipped - carried;
  }

  /// The wire that leads to input `index` of the body, which lies behind the lead.
  public int wire(int index) {
    return index - lead + firstWire;
  }

  /// The Input node that takes input `index` of the body.
  public PortRef input(int index) {
    return PortRef.of(body.inputs().get(index));
  }

  /// First input of the body that takes a slice.
  public int firstSlice() {
    return lead + carried;
  }

  /// First input of the body that takes a captured value.
  public int firstCapture() {
    return lead + carried + scanned;
  }
}
