// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Products of any number of tensors in the summation convention of Einstein: axes with the same
/// letter run together, letters that the result does not have are summed over.
///
/// Operands are multiplied from left to right, each time as one batched matrix product.
public final class Einsum {

  public static final Attribute<String> EQUATION =
      Attribute.text("equation")
          .doc("a letter for each axis of each input, then -> and those of the result");

  public static final OpDef OP =
      OpDef.named("Einsum")
          .since(12)
          .category(Category.LINEAR)
          .summary("Sum of products by letters, like numpy.einsum")
          .formula("Output = Σ Inputs₁ · Inputs₂ · …")
          .chainRule("∂L/∂Inputs = Σ ∂L/∂Output · the other inputs")
          .variadicInput("Inputs", "T", TypeSet.NUMERIC, 1)
          .output("Output", "T")
          .attribute(EQUATION)
          .shape(Einsum::shape)
          .decomposition(Einsum::expand)
          .build();

  private Einsum() {}

  private static Shape shape(ShapeScope in) {
    List<Shape> shapes = in.variadic("Inputs").stream().map(TensorType::shape).toList();
    EinsumEquation equation = equation(in);
    requireFit(in, equation, shapes);
    EinsumLabels labels = equation.resolve(shapes.stream().map(Shape::rank).toList());
    Map<Integer, Dim> sizes = new HashMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (int axis = 0; axis < shapes.get(i).rank(); axis++) {
        int label = labels.inputs().get(i).get(axis);
        Dim own = shapes.get(i).dim(axis);
        requireSquare(in, labels.inputs().get(i), shapes.get(i), axis);
        sizes.put(label, common(in, label, sizes.getOrDefault(label, own), own));
      }
    }
    List<Dim> out = new ArrayList<>();
    labels.output().forEach(label -> out.add(sizes.getOrDefault(label, Dim.ONE)));
    return Shape.of(out);
  }

  private static EinsumEquation equation(ShapeScope in) {
    String text = in.get(EQUATION);
    try {
      return EinsumEquation.parse(text);
    } catch (IllegalArgumentException fault) {
      throw in.reject(
          "C1",
          "equation",
          "not an equation: " + fault.getLocalizedMessage(),
          "letters and ..., such as ij,jk->ik",
          text);
    }
  }

  private static void requireFit(ShapeScope in, EinsumEquation equation, List<Shape> shapes) {
    if (equation.inputs().size() != shapes.size()) {
      throw in.reject(
          "C2",
          "Inputs",
          "the equation is of another number of inputs",
          equation.inputs().size() + " inputs",
          shapes.size() + " inputs");
    }
    for (int i = 0; i < shapes.size(); i++) {
      int spare = equation.spare(i, shapes.get(i).rank());
      boolean open = equation.inputs().get(i).contains(EinsumEquation.ELLIPSIS);
      if (spare < 0 || (spare > 0 && !open)) {
        throw in.reject(
            "C3",
            "Inputs",
            "input " + i + " has another number of dimensions than its term",
            (shapes.get(i).rank() - spare) + (open ? " dimensions or more" : " dimensions"),
            shapes.get(i).display());
      }
    }
  }

  /// A diagonal needs equal sides: here nothing stretches.
  private static void requireSquare(ShapeScope in, List<Integer> term, Shape shape, int axis) {
    Dim first = shape.dim(term.indexOf(term.get(axis)));
    if (!first.mayEqual(shape.dim(axis))) {
      throw differ(in, term.get(axis), first, shape.dim(axis));
    }
  }

  private static Dim common(ShapeScope in, int label, Dim known, Dim own) {
    return Shape.broadcast(Shape.of(List.of(known)), Shape.of(List.of(own)))
        .orElseThrow(() -> differ(in, label, known, own))
        .dim(0);
  }

  private static Rejection.Raised differ(ShapeScope in, int label, Dim known, Dim own) {
    String name = label < 0 ? "..." : Character.toString(label);
    return in.reject(
        "C4", "Inputs", "axes called " + name + " differ", known.toString(), own.toString());
  }

  private static List<Value> expand(NodeScope node) {
    List<Value> inputs = node.variadic("Inputs");
    EinsumLabels labels =
        EinsumEquation.parse(node.get(EQUATION)).resolve(inputs.stream().map(Value::rank).toList());
    Formula f = new Formula(node);
    List<EinsumOperand> operands = new ArrayList<>();
    Map<Integer, Long> sizes = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      List<Integer> term = labels.inputs().get(i);
      EinsumOperand operand = new EinsumOperand(f, inputs.get(i), term).diagonals();
      operands.add(operand);
      for (int axis = 0; axis < operand.labels().size(); axis++) {
        long size = operand.value().shape().dim(axis).size();
        sizes.merge(operand.labels().get(axis), size, (a, b) -> a == 1 ? b : a);
      }
    }
    return List.of(product(f, operands, sizes, labels.output()));
  }

  private static Value product(
      Formula f, List<EinsumOperand> operands, Map<Integer, Long> sizes, List<Integer> output) {
    EinsumOperand result = operands.getFirst().unstretched(sizes);
    for (int i = 1; i < operands.size(); i++) {
      Set<Integer> wanted = new HashSet<>(output);
      operands.subList(i + 1, operands.size()).forEach(later -> wanted.addAll(later.labels()));
      result = result.times(operands.get(i).unstretched(sizes), wanted);
    }
    EinsumOperand summed = result.summed(new HashSet<>(output));
    // Only an ellipsis of no operand can be missing here, and it has no axes.
    return summed.ordered(output.stream().filter(summed.labels()::contains).toList()).value();
  }
}
