// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.dnn.DnnConvolution;
import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.cpu.window.Convolution.Direction;
import dev.adjoint.cpu.window.JavaConvolution;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import java.lang.foreign.MemorySegment;

/// The three ops of a convolution: image, filters and result, one of them computed; by oneDNN where
/// that pays, else in Java.
final class ConvCpu {

  private ConvCpu() {}

  static Invocation forward(Binding use) {
    Operand x = use.in(0);
    Operand w = use.in(1);
    Windows windows = Conv.windows(use.attributes(), x.type().shape(), w.type().shape());
    MemorySegment bias = use.has(2) ? use.in(2).data() : MemorySegment.NULL;
    return bind(use, Direction.FORWARD, windows, x, w, use.out(), bias);
  }

  static Invocation imageGradient(Binding use) {
    Operand dy = use.in(0);
    Operand w = use.in(1);
    Windows windows =
        ConvInputGradient.windows(use.attributes(), dy.type().shape(), w.type().shape());
    return bind(use, Direction.IMAGE_GRADIENT, windows, use.out(), w, dy, MemorySegment.NULL);
  }

  static Invocation weightGradient(Binding use) {
    Operand x = use.in(0);
    Operand dy = use.in(1);
    Windows windows =
        ConvWeightGradient.windows(use.attributes(), x.type().shape(), dy.type().shape());
    return bind(use, Direction.WEIGHT_GRADIENT, windows, x, use.out(), dy, MemorySegment.NULL);
  }

  private static Invocation bind(
      Binding use,
      Direction direction,
      Windows windows,
      Operand x,
      Operand w,
      Operand y,
      MemorySegment bias) {
    Convolution convolution =
        new Convolution(
            direction,
            use.dtype(),
            windows,
            x.sizes()[0],
            x.sizes()[1],
            w.sizes()[0],
            use.get(Conv.GROUP),
            x.data(),
            w.data(),
            y.data(),
            bias);
    Runnable bound =
        DnnConvolution.bind(convolution, use.workers())
            .orElseGet(() -> new JavaConvolution(convolution, use.workers()));
    return bound::run;
  }
}
