// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;

/// What one iteration of a loop is given of a sequence: one slice along an axis, which goes. Drawn
/// in unrolled loops, where Gather would need a constant beside each.
public final class Take {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(0L)
          .doc("axis to take along; negative counts from the end");
  public static final Attribute<Long> INDEX =
      Attribute.integer("index").range(0, Integer.MAX_VALUE).doc("which slice, from 0");
  public static final Attribute<Long> COUNT =
      Attribute.integer("count")
          .optional()
          .range(0, Integer.MAX_VALUE)
          .doc("so many slices from that one on, the axis staying; unless said one, without axis");

  public static final OpDef OP =
      OpDef.named("Take")
          .category(Category.INTERNAL)
          .summary("Takes one slice of a sequence")
          .formula("part = sequence[index]")
          .chainRule("∂L/∂sequence = scatter(∂L/∂part)")
          .input("sequence", "T", TypeSet.ANY)
          .output("part", "T")
          .attribute(AXIS)
          .attribute(INDEX)
          .attribute(COUNT)
          .shape(Take::shape)
          .decomposition(node -> List.of(expand(node)))
          .build();

  private Take() {}

  private static Shape shape(ShapeScope in) {
    Shape whole = in.shape("sequence");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), whole);
    Optional<Long> count = in.attributes().find(COUNT);
    long end = in.get(INDEX) + count.orElse(1L);
    Dim length = whole.dim(axis);
    if (length.isKnown() && end > length.size()) {
      throw in.reject(
          "C2", "index", "the sequence is too short", "at least " + end, length.toString());
    }
    return count
        .map(many -> whole.withDim(axis, Dim.of(many)))
        .orElseGet(() -> without(whole, axis));
  }

  private static Shape without(Shape whole, int axis) {
    return whole.slice(0, axis).append(whole.slice(axis + 1, whole.rank()));
  }

  private static Value expand(NodeScope node) {
    Value whole = node.input("sequence");
    int axis = Axes.index(node.get(AXIS), whole.rank());
    long index = node.get(INDEX);
    Optional<Long> count = node.attributes().find(COUNT);
    Formula formula = new Formula(node);
    Value part = formula.slice(whole, axis, index, index + count.orElse(1L));
    return count.isPresent() ? part : formula.reshape(part, without(whole.shape(), axis));
  }
}
