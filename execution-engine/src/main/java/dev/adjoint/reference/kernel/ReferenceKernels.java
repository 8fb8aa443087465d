// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import static java.util.Map.entry;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.Expm1;
import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.internal.Iota;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.internal.TopKIndices;
import dev.adjoint.ops.internal.TransposedMatMul;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;
import dev.adjoint.ops.linear.Det;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.logic.BitwiseAnd;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Acos;
import dev.adjoint.ops.math.Acosh;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Asin;
import dev.adjoint.ops.math.Asinh;
import dev.adjoint.ops.math.Atan;
import dev.adjoint.ops.math.Atanh;
import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Cos;
import dev.adjoint.ops.math.Cosh;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Erf;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Mod;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Round;
import dev.adjoint.ops.math.Sign;
import dev.adjoint.ops.math.Sin;
import dev.adjoint.ops.math.Sinh;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.CumSum;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.ReduceProd;
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
          entry(Abs.OP, Elementwise.unary(Math::abs, Math::abs)),
          entry(Acos.OP, Elementwise.unary(Math::acos)),
          entry(Acosh.OP, Elementwise.unary(Scalars::acosh)),
          entry(Add.OP, Elementwise.binary(Double::sum, Long::sum)),
          entry(ArgMax.OP, ArgMaxReference::run),
          entry(Asin.OP, Elementwise.unary(Math::asin)),
          entry(Asinh.OP, Elementwise.unary(Scalars::asinh)),
          entry(Atan.OP, Elementwise.unary(Math::atan)),
          entry(Atanh.OP, Elementwise.unary(Scalars::atanh)),
          entry(BitwiseAnd.OP, Elementwise.binary(Double::sum, (a, b) -> a & b)),
          entry(Cast.OP, CastReference::run),
          entry(Ceil.OP, Elementwise.unary(Math::ceil)),
          entry(Concat.OP, ConcatReference::run),
          entry(Conv.OP, ConvReference::forward),
          entry(ConvInputGradient.OP, ConvReference::inputGradient),
          entry(ConvWeightGradient.OP, ConvReference::weightGradient),
          entry(CoordinatePlaces.OP, PlacesReference::coordinates),
          entry(Cos.OP, Elementwise.unary(Math::cos)),
          entry(Cosh.OP, Elementwise.unary(Math::cosh)),
          entry(CumSum.OP, RunningReference::sum),
          entry(Det.OP, DetReference::run),
          entry(Div.OP, Elementwise.binary((a, b) -> a / b, Scalars::divide)),
          entry(ElementPlaces.OP, PlacesReference::elements),
          entry(Equal.OP, Elementwise.relation((a, b) -> a == b, (a, b) -> a == b)),
          entry(Erf.OP, Elementwise.unary(Scalars::erf)),
          entry(Exp.OP, Elementwise.unary(Math::exp)),
          entry(Expand.OP, ExpandReference::run),
          entry(Expm1.OP, Elementwise.unary(Math::expm1)),
          entry(Floor.OP, Elementwise.unary(Math::floor)),
          entry(Fourier.OP, FourierReference::run),
          entry(Gather.OP, GatherReference::run),
          entry(GatherGradient.OP, GatherReference::gradient),
          entry(Greater.OP, Elementwise.relation((a, b) -> a > b, (a, b) -> a > b)),
          entry(Identity.OP, CopyReference::run),
          entry(Iota.OP, IotaReference::run),
          entry(Less.OP, Elementwise.relation((a, b) -> a < b, (a, b) -> a < b)),
          entry(Log.OP, Elementwise.unary(Math::log)),
          entry(LogSoftmax.OP, SoftmaxReference.of(Softmax.AXIS, true)),
          entry(MatMul.OP, MatMulReference::run),
          entry(MaxPool.OP, PoolReference::max),
          entry(Maximum.OP, Elementwise.binary(Math::max, Math::max)),
          entry(Minimum.OP, Elementwise.binary(Math::min, Math::min)),
          entry(Mod.OP, ModReference::run),
          entry(Mul.OP, Elementwise.binary((a, b) -> a * b, (a, b) -> a * b)),
          entry(Neg.OP, Elementwise.unary(a -> -a, a -> -a)),
          entry(OneHot.OP, OneHotReference::run),
          entry(Parts.OP, PartsReference::run),
          entry(Pow.OP, PowReference::run),
          entry(Recurrence.OP, RunningReference::recurrence),
          entry(ReduceMax.OP, ReduceReference.max()),
          entry(ReduceMin.OP, ReduceReference.min()),
          entry(ReduceProd.OP, ReduceReference.product()),
          entry(ReduceSum.OP, ReduceReference.sum()),
          entry(Relu.OP, Elementwise.unary(Scalars::relu, a -> Math.max(a, 0))),
          entry(Reshape.OP, CopyReference::run),
          entry(Round.OP, Elementwise.unary(Math::rint)),
          entry(ScatterRows.OP, ScatterRowsReference::run),
          entry(Sigmoid.OP, Elementwise.unary(Scalars::sigmoid)),
          entry(Sign.OP, Elementwise.unary(Math::signum, Long::signum)),
          entry(Sin.OP, Elementwise.unary(Math::sin)),
          entry(Sinh.OP, Elementwise.unary(Math::sinh)),
          entry(Slice.OP, SliceReference::run),
          entry(SliceGradient.OP, SliceGradientReference::run),
          entry(Softmax.OP, SoftmaxReference.of(Softmax.AXIS, false)),
          entry(Softplus.OP, Elementwise.unary(Scalars::softplus)),
          entry(Sqrt.OP, Elementwise.unary(Math::sqrt)),
          entry(Sub.OP, Elementwise.binary((a, b) -> a - b, (a, b) -> a - b)),
          entry(Tanh.OP, Elementwise.unary(Math::tanh)),
          entry(TopKIndices.OP, TopKIndicesReference::run),
          entry(Transpose.OP, TransposeReference::run),
          entry(TransposedMatMul.OP, MatMulReference::runTransposed),
          entry(Uniform.OP, UniformReference::run),
          entry(Where.OP, Elementwise::where),
          entry(WindowSpread.OP, PoolReference::spread),
          entry(WindowSum.OP, PoolReference::sum));

  private ReferenceKernels() {}

  public static Optional<ReferenceKernel> find(OpDef op) {
    return Optional.ofNullable(TABLE.get(op));
  }
}
