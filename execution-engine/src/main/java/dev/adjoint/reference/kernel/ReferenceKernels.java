// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

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

/// Every op the oracle can compute, sorted by name: the one place where a reference kernel is
/// registered.
public final class ReferenceKernels {

  private static final Map<OpDef, ReferenceKernel> TABLE =
      Map.ofEntries(
          entry(Add.OP, Elementwise.binary(Double::sum, Long::sum)),
          entry(Cast.OP, CastReference::run),
          entry(Concat.OP, ConcatReference::run),
          entry(Div.OP, Elementwise.binary((a, b) -> a / b, Scalars::divide)),
          entry(Expand.OP, ExpandReference::run),
          entry(Gather.OP, GatherReference::run),
          entry(GatherGradient.OP, GatherReference::gradient),
          entry(Greater.OP, Elementwise.relation((a, b) -> a > b, (a, b) -> a > b)),
          entry(MatMul.OP, MatMulReference::run),
          entry(Mul.OP, Elementwise.binary((a, b) -> a * b, (a, b) -> a * b)),
          entry(Neg.OP, Elementwise.unary(a -> -a, a -> -a)),
          entry(OneHot.OP, OneHotReference::run),
          entry(ReduceSum.OP, ReduceReference.sum()),
          entry(Relu.OP, Elementwise.unary(Scalars::relu)),
          entry(Reshape.OP, CopyReference::run),
          entry(Sigmoid.OP, Elementwise.unary(Scalars::sigmoid)),
          entry(Slice.OP, SliceReference::run),
          entry(SliceGradient.OP, SliceGradientReference::run),
          entry(Softmax.OP, SoftmaxReference.of(Softmax.AXIS, false)),
          entry(Sub.OP, Elementwise.binary((a, b) -> a - b, (a, b) -> a - b)),
          entry(Tanh.OP, Elementwise.unary(Math::tanh)),
          entry(Transpose.OP, TransposeReference::run),
          entry(Uniform.OP, UniformReference::run),
          entry(Where.OP, Elementwise::where));

  private ReferenceKernels() {}

  public static Optional<ReferenceKernel> find(OpDef op) {
    return Optional.ofNullable(TABLE.get(op));
  }
}
