// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.Wording;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Dropout;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// Keeps a Dropout whole that drops in training only, so that the code does as well: with the word
/// that a library has for it, and in NumPy with a mask that the backward pass uses again.
final class DropWords implements Wording {

  private static final Definition NUMPY =
      new Definition(
          "dropout",
          """
          def dropout(x, ratio, rng):
              if rng is None:
                  return x, np.ones(x.shape, dtype=bool), np.ones_like(x)
              kept = rng.random(x.shape) < 1 - ratio
              factor = (kept / (1 - ratio)).astype(x.dtype)
              return x * factor, kept, factor\
          """);

  private final Wording base;
  private final Phrases phrases;
  private final OpDef dropping = Dropout.OP.inOtherWords(this::drop);

  /// @param phrases learn how each use is said
  DropWords(Wording base, Phrases phrases) {
    this.base = base;
    this.phrases = phrases;
  }

  @Override
  public OpDef word(OpDef op, Attributes attributes, List<Value> operands) {
    boolean asks = operands.size() > 2 && operands.get(2).isPresent();
    return op == Dropout.OP && !asks ? dropping : base.word(op, attributes, operands);
  }

  private List<Value> drop(NodeScope node) {
    Value data = node.input("data");
    List<Value> operands = new ArrayList<>(List.of(data));
    if (node.has("ratio")) {
      operands.add(node.input("ratio"));
    }
    List<TensorType> results =
        List.of(data.type(), new TensorType(DType.BOOL, data.shape()), data.type());
    OpDef op =
        FlowWords.op(
            "Dropout",
            operands,
            results,
            g -> g.contribute("x0", new Formula(g).mul(g.upstream("y0"), g.output("y2"))));
    phrases.put(op, DropWords::say);
    return node.emitAll(op, Attributes.NONE, operands).subList(0, 2);
  }

  private static Expression say(Use use) {
    Script script = use.script();
    script.draws(false);
    String ratio = use.has(1) ? use.arg(1) : "0.5";
    if (script.dialect() == Dialect.NUMPY) {
      return Expression.several(use.call(NUMPY, use.arg(0), ratio, "rng").text(), 3);
    }
    if (script.isRead(use.at().outputs().get(1))) {
      throw use.refused("gives its mask");
    }
    return script.dialect() == Dialect.PYTORCH
        ? Expression.atom("F.dropout(" + use.arg(0) + ", " + ratio + ", self.training)")
        : new Expression(
            "keras.random.dropout(%1$s, %2$s) if training else %1$s"
                .formatted(use.in(0, Expression.COMPARISON), ratio),
            0);
  }
}
