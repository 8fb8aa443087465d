// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import static java.util.Map.entry;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.Transpose;
import java.util.Map;
import java.util.Optional;

/// Every op the CPU can compute, sorted by name: the one place where a CPU kernel is registered.
public final class CpuKernels {

  private static final Map<OpDef, CpuKernel> TABLE =
      Map.ofEntries(
          entry(Add.OP, Arithmetic.add()),
          entry(Cast.OP, CastCpu::bind),
          entry(Concat.OP, ConcatCpu::bind),
          entry(Div.OP, Arithmetic.div()),
          entry(Expand.OP, LayoutCpu::expand),
          entry(Gather.OP, GatherCpu::gather),
          entry(GatherGradient.OP, GatherCpu::gradient),
          entry(Greater.OP, Comparison.greater()),
          entry(MatMul.OP, MatMulCpu::bind),
          entry(Mul.OP, Arithmetic.mul()),
          entry(Neg.OP, Functions.neg()),
          entry(OneHot.OP, OneHotCpu::bind),
          entry(ReduceSum.OP, ReduceCpu.of(Fold.sum())),
          entry(Relu.OP, Functions.relu()),
          entry(Reshape.OP, CopyCpu::bind),
          entry(Sigmoid.OP, Functions.sigmoid()),
          entry(Slice.OP, SliceCpu::bind),
          entry(SliceGradient.OP, SliceGradientCpu::bind),
          entry(Softmax.OP, SoftmaxCpu.of(Softmax.AXIS, false)),
          entry(Sub.OP, Arithmetic.sub()),
          entry(Tanh.OP, Functions.tanh()),
          entry(Transpose.OP, LayoutCpu::transpose),
          entry(Uniform.OP, UniformCpu::bind),
          entry(Where.OP, WhereCpu::bind));

  private CpuKernels() {}

  public static Optional<CpuKernel> find(OpDef op) {
    return Optional.ofNullable(TABLE.get(op));
  }
}
