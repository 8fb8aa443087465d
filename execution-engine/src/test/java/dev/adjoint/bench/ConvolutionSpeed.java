// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.bench;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.Invocation;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.engine.Devices;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import dev.adjoint.plan.Instruction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Times a convolution of 3 by 3 and its two gradients. Run by hand:
///
///     java … dev.adjoint.bench.ConvolutionSpeed [threads] [float32|float64]
///
/// Prints the median time and GFLOP/s of each.
public final class ConvolutionSpeed {

  private static final int RUNS = 300;
  private static final long BUDGET_NANOS = 2_000_000_000L;

  private ConvolutionSpeed() {}

  public static void main(String[] args) {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    DType type = DType.valueOf(args.length > 1 ? args[1].toUpperCase(Locale.ROOT) : "FLOAT32");
    try (Backend backend = Devices.open("cpu", threads)) {
      System.out.println(backend.description() + ", " + type.tag());
      measure(backend, type, new long[] {64, 3, 32, 32}, 32);
      measure(backend, type, new long[] {1, 64, 56, 56}, 64);
    }
  }

  private static void measure(Backend backend, DType type, long[] image, long filters) {
    ProgramBuilder program = new ProgramBuilder(false);
    Value x = program.input("x", TensorType.of(type, image));
    Value w = program.input("w", TensorType.of(type, filters, image[1], 3, 3));
    Attributes padded = Attributes.of(Sliding.PADS, List.of(1L, 1L, 1L, 1L));
    Value y = program.emit(Conv.OP, padded, x, w);
    Windows windows = Conv.windows(padded, x.shape(), w.shape());
    Value dx = ConvInputGradient.emit(program, y, w, windows, 1);
    Value dw = ConvWeightGradient.emit(program, x, y, windows, 1);
    List<Value> results = List.of(y, dx, dw);
    for (Value result : results) {
      program.output("v" + result.id(), result);
    }
    double flops = 2.0 * y.shape().elements() * image[1] * 9;
    double all = 0;
    Map<Integer, DeviceBuffer> buffers = new HashMap<>();
    for (Instruction step : program.build().instructions()) {
      double seconds = median(bind(backend, step, buffers));
      all += seconds;
      System.out.printf(
          "%s %s: %.3f ms, %.1f GFLOP/s%n",
          Arrays.toString(image), step.op(), seconds * 1e3, flops / seconds / 1e9);
    }
    System.out.printf(
        "%s all three: %.3f ms, %.1f GFLOP/s%n",
        Arrays.toString(image), all * 1e3, 3 * flops / all / 1e9);
  }

  private static Invocation bind(
      Backend backend, Instruction step, Map<Integer, DeviceBuffer> buffers) {
    List<DeviceBuffer> inputs = new ArrayList<>();
    for (Value input : step.inputs()) {
      inputs.add(buffers.computeIfAbsent(input.id(), id -> random(backend, input.type())));
    }
    Value output = step.outputs().getFirst();
    DeviceBuffer result =
        buffers.computeIfAbsent(output.id(), id -> random(backend, output.type()));
    return backend.prepare(step, inputs, List.of(result));
  }

  private static DeviceBuffer random(Backend backend, TensorType type) {
    Random random = new Random(1);
    DeviceBuffer buffer = backend.allocate(type.sizeBytes());
    backend.upload(Tensor.of(type.dtype(), type.shape(), i -> random.nextGaussian()), buffer);
    return buffer;
  }

  private static double median(Invocation invocation) {
    long[] nanos = new long[RUNS];
    long end = System.nanoTime() + BUDGET_NANOS;
    int runs = 0;
    while (runs < RUNS && (runs < 5 || System.nanoTime() < end)) {
      long start = System.nanoTime();
      invocation.run();
      nanos[runs++] = System.nanoTime() - start;
    }
    Arrays.sort(nanos, 0, runs);
    return nanos[runs / 2] / 1e9;
  }
}
