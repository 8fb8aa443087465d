// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

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

/// Every op the CPU can compute, sorted by name: the one place where a CPU kernel is registered.
public final class CpuKernels {

  private static final Map<OpDef, CpuKernel> TABLE =
      Map.ofEntries(
          entry(Abs.OP, Functions.abs()),
          entry(Acos.OP, Functions.acos()),
          entry(Acosh.OP, Functions.acosh()),
          entry(Add.OP, Arithmetic.add()),
          entry(ArgMax.OP, ArgMaxCpu::bind),
          entry(Asin.OP, Functions.asin()),
          entry(Asinh.OP, Functions.asinh()),
          entry(Atan.OP, Functions.atan()),
          entry(Atanh.OP, Functions.atanh()),
          entry(BitwiseAnd.OP, Arithmetic.and()),
          entry(Cast.OP, CastCpu::bind),
          entry(Ceil.OP, Functions.ceil()),
          entry(Concat.OP, ConcatCpu::bind),
          entry(Conv.OP, ConvCpu::forward),
          entry(ConvInputGradient.OP, ConvCpu::imageGradient),
          entry(ConvWeightGradient.OP, ConvCpu::weightGradient),
          entry(CoordinatePlaces.OP, PlacesCpu::coordinates),
          entry(Cos.OP, Functions.cos()),
          entry(Cosh.OP, Functions.cosh()),
          entry(CumSum.OP, RunningCpu::sum),
          entry(Det.OP, DetCpu::bind),
          entry(Div.OP, Arithmetic.div()),
          entry(ElementPlaces.OP, PlacesCpu::elements),
          entry(Equal.OP, Comparison.equal()),
          entry(Erf.OP, Functions.erf()),
          entry(Exp.OP, Functions.exp()),
          entry(Expand.OP, LayoutCpu::expand),
          entry(Expm1.OP, Functions.expm1()),
          entry(Floor.OP, Functions.floor()),
          entry(Fourier.OP, FourierCpu::bind),
          entry(Gather.OP, GatherCpu::gather),
          entry(GatherGradient.OP, GatherCpu::gradient),
          entry(Greater.OP, Comparison.greater()),
          entry(Identity.OP, CopyCpu::bind),
          entry(Iota.OP, IotaCpu::bind),
          entry(Less.OP, Comparison.less()),
          entry(Log.OP, Functions.log()),
          entry(LogSoftmax.OP, SoftmaxCpu.of(Softmax.AXIS, true)),
          entry(MatMul.OP, MatMulCpu::bind),
          entry(MaxPool.OP, PoolCpu::max),
          entry(Maximum.OP, Arithmetic.maximum()),
          entry(Minimum.OP, Arithmetic.minimum()),
          entry(Mod.OP, ModCpu::bind),
          entry(Mul.OP, Arithmetic.mul()),
          entry(Neg.OP, Functions.neg()),
          entry(OneHot.OP, OneHotCpu::bind),
          entry(Parts.OP, PartsCpu::bind),
          entry(Pow.OP, PowCpu::bind),
          entry(Recurrence.OP, RunningCpu::recurrence),
          entry(ReduceMax.OP, ReduceCpu.of(Fold.max())),
          entry(ReduceMin.OP, ReduceCpu.of(Fold.min())),
          entry(ReduceProd.OP, ReduceCpu.of(Fold.product())),
          entry(ReduceSum.OP, ReduceCpu.of(Fold.sum())),
          entry(Relu.OP, Functions.relu()),
          entry(Reshape.OP, CopyCpu::bind),
          entry(Round.OP, Functions.round()),
          entry(ScatterRows.OP, ScatterRowsCpu::bind),
          entry(Sigmoid.OP, Functions.sigmoid()),
          entry(Sign.OP, Functions.sign()),
          entry(Sin.OP, Functions.sin()),
          entry(Sinh.OP, Functions.sinh()),
          entry(Slice.OP, SliceCpu::bind),
          entry(SliceGradient.OP, SliceGradientCpu::bind),
          entry(Softmax.OP, SoftmaxCpu.of(Softmax.AXIS, false)),
          entry(Softplus.OP, Functions.softplus()),
          entry(Sqrt.OP, Functions.sqrt()),
          entry(Sub.OP, Arithmetic.sub()),
          entry(Tanh.OP, Functions.tanh()),
          entry(TopKIndices.OP, TopKIndicesCpu::bind),
          entry(Transpose.OP, LayoutCpu::transpose),
          entry(TransposedMatMul.OP, MatMulCpu::bindTransposed),
          entry(Uniform.OP, UniformCpu::bind),
          entry(Where.OP, WhereCpu::bind),
          entry(WindowSpread.OP, PoolCpu::spread),
          entry(WindowSum.OP, PoolCpu::sum));

  private CpuKernels() {}

  public static Optional<CpuKernel> find(OpDef op) {
    return Optional.ofNullable(TABLE.get(op));
  }
}
