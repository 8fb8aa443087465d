// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.Sliding;
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
import dev.adjoint.plan.Instruction;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// Floating-point operations of one primitive instruction. A comparison, a selection and an
/// elementary function (exp, log, square root, tanh, power) count as one each; moving numbers about
/// counts nothing.
///
/// | op | operations |
/// |---|---|
/// | matrix product `[…, m, k] · […, k, n]` | 2 · m · k · n for each matrix |
/// | convolution, its gradients | 2 · elements of Y · elements of one filter |
/// | pools | 1 per tap of every window |
/// | elementwise | 1 per element of the result |
/// | Sigmoid | 4 per element: negate, exp, add, divide |
/// | Softmax, LogSoftmax | 5 per element: compare, subtract, exp, add, divide or subtract |
/// | reductions, ArgMax | 1 per element that goes in |
/// | gradient of Gather | 1 addition per element that arrives |
/// | shape ops, Gather, OneHot, Cast | 0 |
final class FlopTable {
  private static final ToLongFunction<Instruction> NONE = step -> 0;
  private static final ToLongFunction<Instruction> EACH_RESULT = step -> results(step);
  private static final ToLongFunction<Instruction> EACH_OPERAND = FlopTable::firstOperand;
  private static final ToLongFunction<Instruction> PRODUCT =
      step -> 2 * results(step) * rowLength(step);

  private static final Map<OpDef, ToLongFunction<Instruction>> BY_OP =
      Map.ofEntries(
          Map.entry(Abs.OP, EACH_RESULT),
          Map.entry(Acos.OP, EACH_RESULT),
          Map.entry(Acosh.OP, EACH_RESULT),
          Map.entry(Add.OP, EACH_RESULT),
          Map.entry(ArgMax.OP, EACH_OPERAND),
          Map.entry(Asin.OP, EACH_RESULT),
          Map.entry(Asinh.OP, EACH_RESULT),
          Map.entry(Atan.OP, EACH_RESULT),
          Map.entry(Atanh.OP, EACH_RESULT),
          Map.entry(BitwiseAnd.OP, EACH_RESULT),
          Map.entry(Cast.OP, NONE),
          Map.entry(Ceil.OP, EACH_RESULT),
          Map.entry(Concat.OP, NONE),
          Map.entry(Conv.OP, step -> convolution(step.outputs().getFirst(), step.inputs().get(1))),
          Map.entry(
              ConvInputGradient.OP,
              step -> convolution(step.inputs().get(0), step.inputs().get(1))),
          Map.entry(
              ConvWeightGradient.OP,
              step -> convolution(step.inputs().get(1), step.outputs().getFirst())),
          Map.entry(CoordinatePlaces.OP, NONE),
          Map.entry(Cos.OP, EACH_RESULT),
          Map.entry(Cosh.OP, EACH_RESULT),
          Map.entry(CumSum.OP, EACH_RESULT),
          Map.entry(Det.OP, FlopTable::firstOperand),
          Map.entry(Div.OP, EACH_RESULT),
          Map.entry(ElementPlaces.OP, NONE),
          Map.entry(Equal.OP, EACH_RESULT),
          Map.entry(Erf.OP, EACH_RESULT),
          Map.entry(Exp.OP, EACH_RESULT),
          Map.entry(Expand.OP, NONE),
          Map.entry(Expm1.OP, step -> 2 * results(step)),
          Map.entry(Floor.OP, EACH_RESULT),
          Map.entry(Fourier.OP, step -> 5 * results(step)),
          Map.entry(Gather.OP, NONE),
          Map.entry(GatherGradient.OP, EACH_OPERAND),
          Map.entry(Greater.OP, EACH_RESULT),
          Map.entry(Identity.OP, NONE),
          Map.entry(Iota.OP, NONE),
          Map.entry(Less.OP, EACH_RESULT),
          Map.entry(Log.OP, EACH_RESULT),
          Map.entry(LogSoftmax.OP, step -> 5 * results(step)),
          Map.entry(MatMul.OP, PRODUCT),
          Map.entry(MaxPool.OP, step -> results(step) * taps(step, Sliding.KERNEL_SHAPE)),
          Map.entry(Maximum.OP, EACH_RESULT),
          Map.entry(Minimum.OP, EACH_RESULT),
          Map.entry(Mod.OP, EACH_RESULT),
          Map.entry(Mul.OP, EACH_RESULT),
          Map.entry(Neg.OP, EACH_RESULT),
          Map.entry(OneHot.OP, NONE),
          Map.entry(Parts.OP, NONE),
          Map.entry(Pow.OP, EACH_RESULT),
          Map.entry(Recurrence.OP, step -> 2 * results(step)),
          Map.entry(ReduceMax.OP, EACH_OPERAND),
          Map.entry(ReduceMin.OP, EACH_OPERAND),
          Map.entry(ReduceProd.OP, EACH_OPERAND),
          Map.entry(ReduceSum.OP, EACH_OPERAND),
          Map.entry(Relu.OP, EACH_RESULT),
          Map.entry(Reshape.OP, NONE),
          Map.entry(Round.OP, EACH_RESULT),
          Map.entry(ScatterRows.OP, step -> step.inputs().get(2).shape().elements()),
          Map.entry(Sigmoid.OP, step -> 4 * results(step)),
          Map.entry(Sign.OP, EACH_RESULT),
          Map.entry(Sin.OP, EACH_RESULT),
          Map.entry(Sinh.OP, EACH_RESULT),
          Map.entry(Slice.OP, NONE),
          Map.entry(SliceGradient.OP, NONE),
          Map.entry(Softmax.OP, step -> 5 * results(step)),
          Map.entry(Softplus.OP, step -> 4 * results(step)),
          Map.entry(Sqrt.OP, EACH_RESULT),
          Map.entry(Sub.OP, EACH_RESULT),
          Map.entry(Tanh.OP, EACH_RESULT),
          Map.entry(TopKIndices.OP, EACH_OPERAND),
          Map.entry(Transpose.OP, NONE),
          Map.entry(TransposedMatMul.OP, PRODUCT),
          Map.entry(Uniform.OP, NONE),
          Map.entry(Where.OP, EACH_RESULT),
          Map.entry(WindowSpread.OP, step -> firstOperand(step) * taps(step, WindowSum.KERNEL)),
          Map.entry(WindowSum.OP, step -> results(step) * taps(step, WindowSum.KERNEL)));

  private FlopTable() {}

  static boolean knows(OpDef op) {
    return BY_OP.containsKey(op);
  }

  /// Empty for an op that is not in the table.
  static OptionalLong of(Instruction step) {
    ToLongFunction<Instruction> rule = BY_OP.get(step.op());
    return rule == null ? OptionalLong.empty() : OptionalLong.of(rule.applyAsLong(step));
  }

  private static long results(Instruction step) {
    return step.outputs().getFirst().shape().elements();
  }

  private static long firstOperand(Instruction step) {
    return step.inputs().getFirst().shape().elements();
  }

  /// The `k` of `[m, k] · [k, n]`.
  private static long rowLength(Instruction step) {
    Value left = step.inputs().getFirst();
    boolean turned =
        step.op() == TransposedMatMul.OP && step.attributes().get(TransposedMatMul.TRANS_A);
    return left.shape().dim(left.rank() - (turned ? 2 : 1)).size();
  }

  private static long taps(Instruction step, Attribute<List<Long>> kernel) {
    return step.attributes().get(kernel).stream().reduce(1L, (a, b) -> a * b);
  }

  /// Every element of the result sums one product for each weight of its filter.
  private static long convolution(Value result, Value filters) {
    long count = filters.shape().dim(0).size();
    return count == 0 ? 0 : 2 * result.shape().elements() * (filters.shape().elements() / count);
  }
}
