// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// The pattern of window functions: sums of cosines over one period, which fade a piece of a signal
/// in and out. Element `k` is `a₀ − a₁ cos(2πk / N) + a₂ cos(4πk / N) − …`.
final class Window {

  static final Attribute<DType> OUTPUT_DATATYPE =
      Attribute.type("output_datatype")
          .defaultsTo(DType.FLOAT32)
          .doc("element type of the window, not bool");

  static final Attribute<Boolean> PERIODIC =
      Attribute.flag("periodic")
          .defaultsTo(true)
          .doc("1 leaves out the last element, which repeats the first; 0 is symmetric");

  /// The longest window that is worth writing out.
  private static final long LONGEST = 1 << 24;

  private Window() {}

  /// @param cosines the factors `a₀`, `a₁`, …
  static OpBuilder named(String name, double... cosines) {
    return OpDef.named(name)
        .since(17)
        .category(Category.VISION)
        .input("size", "T1", TypeSet.INTEGER)
        .output("output", in -> in.get(OUTPUT_DATATYPE))
        .attribute(OUTPUT_DATATYPE)
        .attribute(PERIODIC)
        .shape(Window::shape)
        .notDifferentiable("its only operand is a whole number")
        .decomposition(node -> List.of(values(node, cosines)));
  }

  private static Shape shape(ShapeScope in) {
    if (in.get(OUTPUT_DATATYPE) == DType.BOOL) {
      throw in.reject("C2", "output_datatype", "a window has numbers", "a number type", "bool");
    }
    Optional<Long> size = OneNumber.whole(in, "C1", "size", 0, LONGEST);
    return Shape.of(List.of(size.map(Dim::of).orElse(Dim.UNKNOWN)));
  }

  private static Value values(NodeScope node, double... cosines) {
    long size = OneNumber.of(node, "size").orElseThrow().getLong(0);
    // A symmetric window of one element has no period; it is its peak.
    double period = node.get(PERIODIC) ? size : size - 1;
    return node.constant(
        Tensor.of(
            node.get(OUTPUT_DATATYPE),
            Shape.of(size),
            k -> at(period == 0 ? 0.5 : k / period, cosines)));
  }

  private static double at(double share, double... cosines) {
    double sum = 0;
    for (int j = cosines.length - 1; j >= 0; j--) {
      double wave = cosines[j] * Math.cos(2 * Math.PI * j * share);
      sum += j % 2 == 0 ? wave : -wave;
    }
    return sum;
  }
}
