// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.stream.LongStream;

/// The slices along one axis, or the elements of all, whose condition holds. How many there are
/// hangs on the data, so it runs eagerly.
public final class Compress {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .optional()
          .doc("axis of the slices, negative counts from the end; all elements when left out");

  public static final OpDef OP =
      OpDef.named("Compress")
          .since(11)
          .category(Category.INDEX)
          .summary("Keeps the slices whose condition holds")
          .formula("output = input[condition]")
          .chainRule("∂L/∂input[k] = ∂L/∂output[i] where k was kept, else 0")
          .input("input", "T", TypeSet.ANY)
          .input("condition", "T1", TypeSet.BOOLEAN)
          .output("output", "T")
          .attribute(AXIS)
          .shape(Compress::shape)
          .decomposition(Compress::expand)
          .dataDependent("how many slices are kept hangs on the condition")
          .build();

  private Compress() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    Shape condition = in.shape("condition");
    if (condition.rank() != 1) {
      throw in.reject(
          "C2", "condition", "the condition must be a list", "one dimension", condition.display());
    }
    if (input.rank() == 0) {
      throw in.reject("C1", "input", "a scalar has no slices", "one dimension or more", "a scalar");
    }
    boolean flat = in.attributes().find(AXIS).isEmpty();
    int axis = flat ? 0 : Axes.check(in, "C1", "axis", in.get(AXIS), input);
    Dim size = flat ? input.product(0, input.rank()) : input.dim(axis);
    Dim kept = in.constant("condition").map(c -> kept(in, c, size)).orElse(Dim.UNKNOWN);
    return flat ? Shape.of(List.of(kept)) : input.withDim(axis, kept);
  }

  private static Dim kept(ShapeScope in, Tensor condition, Dim size) {
    long[] places = places(condition);
    if (size.isKnown() && places.length > 0 && places[places.length - 1] >= size.size()) {
      throw in.reject(
          "C3",
          "condition",
          "the condition holds past the end",
          "at most " + size + " slices",
          "slice " + places[places.length - 1]);
    }
    return Dim.of(places.length);
  }

  private static long[] places(Tensor condition) {
    return LongStream.range(0, condition.elements())
        .filter(i -> condition.getLong(i) != 0)
        .toArray();
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    Rearrange r = new Rearrange(node);
    long[] places = places(node.constantValue(node.input("condition")).orElseThrow());
    if (node.attributes().find(AXIS).isPresent()) {
      int axis = Axes.index(node.get(AXIS), input.rank());
      return List.of(r.gather(input, r.integers(places), axis));
    }
    Value row = new Formula(node).reshape(input, Shape.of(input.shape().elements()));
    return List.of(r.gather(row, r.integers(places), 0));
  }
}
