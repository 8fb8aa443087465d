// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.Wording;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.control.If;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Keeps an If whose branch, and a Loop whose number of iterations, only a run decides: they become
/// Python's `if` and `while`. What is decided before is written out as ever.
final class FlowWords implements Wording {

  private final Wording base;
  private final Phrases phrases;
  private final OpCatalog catalog;
  private final OpDef branching = If.OP.inOtherWords(this::branch);
  private final OpDef looping = Loop.OP.inOtherWords(this::loop);

  /// @param phrases learn how each use is said
  FlowWords(Wording base, Phrases phrases, OpCatalog catalog) {
    this.base = base;
    this.phrases = phrases;
    this.catalog = catalog;
  }

  Phrases phrases() {
    return phrases;
  }

  OpCatalog catalog() {
    return catalog;
  }

  @Override
  public OpDef word(OpDef op, Attributes attributes, List<Value> operands) {
    if (op == If.OP) {
      return branching;
    }
    return op == Loop.OP ? looping : base.word(op, attributes, operands);
  }

  @Override
  public boolean keepsOpen(OpDef op) {
    return op == If.OP || op == Loop.OP;
  }

  private List<Value> branch(NodeScope node) {
    if (node.constantValue(node.input("cond")).isPresent()) {
      return If.OP.decomposition().orElseThrow().expand(node);
    }
    return new Branches(this, node).emit();
  }

  private List<Value> loop(NodeScope node) {
    dev.adjoint.graph.Body body = (dev.adjoint.graph.Body) node.get(Loop.BODY);
    PortRef goesOn = body.graph().outputs().getFirst();
    boolean endless =
        !node.has("cond")
            || goesOn.equals(PortRef.of(body.inputs().get(1)))
                && node.constantValue(node.input("cond")).isPresent();
    boolean never =
        node.has("cond")
            && node.constantValue(node.input("cond")).filter(c -> !Conditions.holds(c)).isPresent();
    boolean counted = node.has("M") && node.constantValue(node.input("M")).isPresent();
    return never || endless && counted
        ? Loop.OP.decomposition().orElseThrow().expand(node)
        : new WhileLoop(this, node, body).emit();
  }

  /// An op for one use, of which everything is known: `x0`, `x1`, … in, `y0`, `y1`, … out.
  static OpDef op(
      String name, List<Value> operands, List<TensorType> results, Gradient.Body gradient) {
    OpBuilder op = OpDef.named(name).types(in -> results);
    for (int i = 0; i < operands.size(); i++) {
      op.input("x" + i, "", TypeSet.ANY);
    }
    for (int i = 0; i < results.size(); i++) {
      op.output("y" + i, results.get(i).dtype());
    }
    return op.gradient(gradient).build();
  }

  static List<Known> known(List<Value> values) {
    return values.stream().map(value -> Known.of(value.type())).toList();
  }

  static boolean isFloating(TensorType type) {
    return type.dtype().isFloating();
  }
}
