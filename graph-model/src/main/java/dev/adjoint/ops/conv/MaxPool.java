// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The largest element in every window, and where it lies in the whole tensor. Of equal ones the
/// first counts, NaN is larger than any number, and padding never wins: a window that sees nothing
/// else gives -∞ and the place of the first element of its plane.
public final class MaxPool {

  public static final Attribute<Long> STORAGE_ORDER =
      Attribute.integer("storage_order")
          .defaultsTo(0L)
          .range(0, 1)
          .doc("how Indices count: 0 with the last spatial axis running fastest, 1 with the first");

  public static final OpDef OP =
      Pools.sliding("MaxPool")
          .summary("The largest element in every window")
          .formula("Y[o] = max X[window o]")
          .chainRule("∂L/∂X[Indices[o]] += ∂L/∂Y[o]")
          .output("Indices", DType.INT64)
          .attribute(STORAGE_ORDER)
          .shapes(in -> Collections.nCopies(2, Pools.shape(in)))
          .gradient(MaxPool::gradient)
          .build();

  private MaxPool() {}

  /// The windows of a use whose shapes are known.
  public static Windows windows(Attributes attributes, Shape x) {
    return Pools.windows(attributes, x);
  }

  /// Both outputs for the same windows, indices counted row by row.
  static List<Value> emitRowMajor(dev.adjoint.op.Emitter emit, Value x, Attributes attributes) {
    return emit.emitAll(OP, attributes.with(STORAGE_ORDER, 0L), List.of(x));
  }

  private static void gradient(GradientScope g) {
    if (!g.wants("X")) {
      return;
    }
    Formula f = new Formula(g);
    Value x = g.input("X");
    Value places =
        g.get(STORAGE_ORDER) == 0
            ? g.output("Indices")
            : emitRowMajor(g, x, g.attributes()).getLast();
    Value up = g.upstream("Y");
    Windows windows = windows(g.attributes(), x.shape());
    if (windows.axes().stream().anyMatch(MaxPool::hasBlindWindow)) {
      up = f.where(g.constant(seeing(windows)), up, f.scalar(0, up));
    }
    long elements = x.shape().elements();
    Attributes whole =
        Attributes.of(GatherGradient.SHAPE, Shape.of(elements)).with(GatherGradient.AXIS, 0L);
    Shape flat = Shape.of(up.shape().elements());
    Value dx = g.emit(GatherGradient.OP, whole, f.reshape(up, flat), f.reshape(places, flat));
    g.contribute("X", f.reshape(dx, x.shape()));
  }

  private static boolean hasBlindWindow(WindowAxis axis) {
    for (long window = 0; window < axis.out(); window++) {
      if (axis.firstTap(window) >= axis.endTap(window)) {
        return true;
      }
    }
    return false;
  }

  /// True for every window that sees at least one element.
  private static Tensor seeing(Windows windows) {
    List<Dim> dims = new ArrayList<>(List.of(Dim.ONE, Dim.ONE));
    windows.axes().forEach(axis -> dims.add(Dim.of(axis.out())));
    return Tensor.of(
        DType.BOOL,
        Shape.of(dims),
        flat -> {
          long rest = flat;
          boolean sees = true;
          for (int at = windows.rank() - 1; at >= 0; at--) {
            WindowAxis axis = windows.axis(at);
            long window = rest % axis.out();
            rest /= axis.out();
            sees &= axis.firstTap(window) < axis.endTap(window);
          }
          return sees ? 1 : 0;
        });
  }
}
