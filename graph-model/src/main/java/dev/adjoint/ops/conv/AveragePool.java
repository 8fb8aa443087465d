// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.WindowSum;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// The mean of every window: of what it sees of the image, or of the padding, too. A last window
/// that `ceil_mode` keeps never counts what lies behind the padding.
public final class AveragePool {

  public static final Attribute<Boolean> COUNT_INCLUDE_PAD =
      Attribute.flag("count_include_pad")
          .defaultsTo(false)
          .doc("1 divides by the padding in a window, too");

  public static final OpDef OP =
      Pools.sliding("AveragePool")
          .summary("The mean of every window")
          .formula("Y[o] = Σ X[window o] / n")
          .chainRule("∂L/∂X = Σ ∂L/∂Y[o] / n over the windows o that see it")
          .attribute(COUNT_INCLUDE_PAD)
          .shape(Pools::shape)
          .decomposition(AveragePool::expand)
          .build();

  private AveragePool() {}

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    Windows windows = Pools.windows(node.attributes(), x.shape());
    Value sum = WindowSum.emit(node, x, windows);
    Tensor counts = counts(node.attributes(), windows, x.type().dtype());
    return List.of(new Formula(node).div(sum, node.constant(counts)));
  }

  /// How many taps of each window count, as one number where all agree; at least 1, so that a
  /// window that sees nothing gives 0.
  private static Tensor counts(Attributes attributes, Windows windows, DType dtype) {
    boolean padding = attributes.get(COUNT_INCLUDE_PAD);
    List<long[]> perAxis = new ArrayList<>();
    boolean same = true;
    double first = 1;
    for (int at = 0; at < windows.rank(); at++) {
      WindowAxis axis = windows.axis(at);
      long behind = Sliding.behind(attributes, axis, at);
      long[] counts = new long[Math.toIntExact(axis.out())];
      for (int window = 0; window < counts.length; window++) {
        counts[window] =
            padding ? axis.tapsWithin(window, behind) : axis.endTap(window) - axis.firstTap(window);
        same &= counts[window] == counts[0];
      }
      perAxis.add(counts);
      first *= counts[0];
    }
    return same ? Tensor.scalar(dtype, Math.max(1, first)) : table(windows, perAxis, dtype);
  }

  private static Tensor table(Windows windows, List<long[]> perAxis, DType dtype) {
    List<Dim> dims = new ArrayList<>(List.of(Dim.ONE));
    windows.axes().forEach(axis -> dims.add(Dim.of(axis.out())));
    return Tensor.of(
        dtype,
        Shape.of(dims),
        flat -> {
          long rest = flat;
          double count = 1;
          for (int at = perAxis.size() - 1; at >= 0; at--) {
            long[] counts = perAxis.get(at);
            count *= counts[(int) (rest % counts.length)];
            rest /= counts.length;
          }
          return Math.max(1, count);
        });
  }
}
