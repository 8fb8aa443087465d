// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import java.util.List;

/// The pattern of functions of each element alone: one operand, one result of the same type and
/// shape.
///
/// @param in name of the operand's port
/// @param out name of the result's port
public record Elementwise(String in, String out) {

  /// Ports `X` and `Y`, as most of ONNX's functions name them.
  public static final Elementwise X_Y = new Elementwise("X", "Y");

  /// Ports `input` and `output`.
  public static final Elementwise INPUT_OUTPUT = new Elementwise("input", "output");

  /// The derivative at `x`, where the function is `y`.
  @FunctionalInterface
  public interface Slope {
    Value at(Formula f, Value x, Value y);
  }

  /// The function in terms of other ops; attributes are read from `node`.
  @FunctionalInterface
  public interface Body {
    Value of(Formula f, Value x, NodeScope node);
  }

  /// A declaration that still lacks its words and its gradient.
  public OpBuilder named(String name, int since, TypeSet types) {
    return OpDef.named(name)
        .since(since)
        .category(Category.MATH)
        .input(in, "T", types)
        .output(out, "T")
        .shape(scope -> scope.shape(in));
  }

  /// A primitive of floating numbers with this derivative.
  public OpBuilder smooth(String name, int since, Slope slope) {
    return named(name, since, TypeSet.FLOATING).gradient(g -> differentiate(g, slope));
  }

  /// A composite of floating numbers.
  public OpBuilder composite(String name, int since, Body body) {
    return composite(named(name, since, TypeSet.FLOATING), body);
  }

  /// Completes a declaration as a composite.
  public OpBuilder composite(OpBuilder declared, Body body) {
    return declared.decomposition(
        node -> List.of(body.of(new Formula(node), node.input(in), node)));
  }

  private void differentiate(GradientScope g, Slope slope) {
    Formula f = new Formula(g);
    Value local = slope.at(f, g.input(in), g.output(out));
    g.contribute(in, f.mul(g.upstream(out), local));
  }
}
