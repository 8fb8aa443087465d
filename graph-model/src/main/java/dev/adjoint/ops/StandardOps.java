// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.Celu;
import dev.adjoint.ops.activation.Elu;
import dev.adjoint.ops.activation.Gelu;
import dev.adjoint.ops.activation.HardSigmoid;
import dev.adjoint.ops.activation.HardSwish;
import dev.adjoint.ops.activation.Hardmax;
import dev.adjoint.ops.activation.LeakyRelu;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Mish;
import dev.adjoint.ops.activation.PRelu;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Selu;
import dev.adjoint.ops.activation.Shrink;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Softsign;
import dev.adjoint.ops.activation.Swish;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.activation.ThresholdedRelu;
import dev.adjoint.ops.attention.Attention;
import dev.adjoint.ops.attention.RotaryEmbedding;
import dev.adjoint.ops.control.Assign;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.ops.control.Group;
import dev.adjoint.ops.control.If;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.ops.conv.AveragePool;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.ConvTranspose;
import dev.adjoint.ops.conv.GlobalAveragePool;
import dev.adjoint.ops.conv.GlobalLpPool;
import dev.adjoint.ops.conv.GlobalMaxPool;
import dev.adjoint.ops.conv.LpPool;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.MaxUnpool;
import dev.adjoint.ops.index.Col2Im;
import dev.adjoint.ops.index.Compress;
import dev.adjoint.ops.index.GatherElements;
import dev.adjoint.ops.index.GatherND;
import dev.adjoint.ops.index.NonZero;
import dev.adjoint.ops.index.ReverseSequence;
import dev.adjoint.ops.index.ScatterElements;
import dev.adjoint.ops.index.ScatterND;
import dev.adjoint.ops.index.TensorScatter;
import dev.adjoint.ops.index.TopK;
import dev.adjoint.ops.index.Unique;
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
import dev.adjoint.ops.internal.Stack;
import dev.adjoint.ops.internal.Take;
import dev.adjoint.ops.internal.TopKIndices;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;
import dev.adjoint.ops.layer.BatchNorm;
import dev.adjoint.ops.layer.Conv2D;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.layer.Embedding;
import dev.adjoint.ops.layer.GRULayer;
import dev.adjoint.ops.layer.LSTMLayer;
import dev.adjoint.ops.layer.LayerNorm;
import dev.adjoint.ops.layer.MultiHeadAttention;
import dev.adjoint.ops.layer.SimpleRNN;
import dev.adjoint.ops.linear.Det;
import dev.adjoint.ops.linear.Einsum;
import dev.adjoint.ops.linear.Gemm;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.logic.And;
import dev.adjoint.ops.logic.BitwiseAnd;
import dev.adjoint.ops.logic.BitwiseNot;
import dev.adjoint.ops.logic.BitwiseOr;
import dev.adjoint.ops.logic.BitwiseXor;
import dev.adjoint.ops.logic.GreaterOrEqual;
import dev.adjoint.ops.logic.IsInf;
import dev.adjoint.ops.logic.IsNaN;
import dev.adjoint.ops.logic.LessOrEqual;
import dev.adjoint.ops.logic.Not;
import dev.adjoint.ops.logic.Or;
import dev.adjoint.ops.logic.Xor;
import dev.adjoint.ops.loss.BinaryCrossEntropy;
import dev.adjoint.ops.loss.BinaryCrossEntropyWithLogits;
import dev.adjoint.ops.loss.CosineSimilarity;
import dev.adjoint.ops.loss.Hinge;
import dev.adjoint.ops.loss.HuberLoss;
import dev.adjoint.ops.loss.KLDivergence;
import dev.adjoint.ops.loss.MeanAbsoluteError;
import dev.adjoint.ops.loss.MeanSquaredError;
import dev.adjoint.ops.loss.NegativeLogLikelihoodLoss;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Acos;
import dev.adjoint.ops.math.Acosh;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Asin;
import dev.adjoint.ops.math.Asinh;
import dev.adjoint.ops.math.Atan;
import dev.adjoint.ops.math.Atanh;
import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Clip;
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
import dev.adjoint.ops.math.Max;
import dev.adjoint.ops.math.Mean;
import dev.adjoint.ops.math.Min;
import dev.adjoint.ops.math.Mod;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Reciprocal;
import dev.adjoint.ops.math.Round;
import dev.adjoint.ops.math.Sign;
import dev.adjoint.ops.math.Sin;
import dev.adjoint.ops.math.Sinh;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Sum;
import dev.adjoint.ops.math.Tan;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.norm.BatchNormalization;
import dev.adjoint.ops.norm.GroupNormalization;
import dev.adjoint.ops.norm.InstanceNormalization;
import dev.adjoint.ops.norm.LRN;
import dev.adjoint.ops.norm.LayerNormalization;
import dev.adjoint.ops.norm.LpNormalization;
import dev.adjoint.ops.norm.MeanVarianceNormalization;
import dev.adjoint.ops.norm.RMSNormalization;
import dev.adjoint.ops.random.Bernoulli;
import dev.adjoint.ops.random.Multinomial;
import dev.adjoint.ops.random.RandomNormal;
import dev.adjoint.ops.random.RandomNormalLike;
import dev.adjoint.ops.random.RandomUniform;
import dev.adjoint.ops.random.RandomUniformLike;
import dev.adjoint.ops.recurrent.GRU;
import dev.adjoint.ops.recurrent.LSTM;
import dev.adjoint.ops.recurrent.RNN;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.ArgMin;
import dev.adjoint.ops.reduce.CumProd;
import dev.adjoint.ops.reduce.CumSum;
import dev.adjoint.ops.reduce.ReduceL1;
import dev.adjoint.ops.reduce.ReduceL2;
import dev.adjoint.ops.reduce.ReduceLogSum;
import dev.adjoint.ops.reduce.ReduceLogSumExp;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMean;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.ReduceProd;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.reduce.ReduceSumSquare;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.CastLike;
import dev.adjoint.ops.shape.CenterCropPad;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.ConstantOfShape;
import dev.adjoint.ops.shape.DepthToSpace;
import dev.adjoint.ops.shape.Dropout;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.EyeLike;
import dev.adjoint.ops.shape.Flatten;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.ops.shape.Pad;
import dev.adjoint.ops.shape.Range;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.ShapeOf;
import dev.adjoint.ops.shape.SizeOf;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.SpaceToDepth;
import dev.adjoint.ops.shape.Split;
import dev.adjoint.ops.shape.Squeeze;
import dev.adjoint.ops.shape.Tile;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.ops.shape.Trilu;
import dev.adjoint.ops.shape.Unsqueeze;
import dev.adjoint.ops.signal.BlackmanWindow;
import dev.adjoint.ops.signal.DFT;
import dev.adjoint.ops.signal.HammingWindow;
import dev.adjoint.ops.signal.HannWindow;
import dev.adjoint.ops.signal.MelWeightMatrix;
import dev.adjoint.ops.signal.STFT;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.ops.source.Variable;
import dev.adjoint.ops.vision.AffineGrid;
import dev.adjoint.ops.vision.DeformConv;
import dev.adjoint.ops.vision.GridSample;
import dev.adjoint.ops.vision.MaxRoiPool;
import dev.adjoint.ops.vision.NonMaxSuppression;
import dev.adjoint.ops.vision.Resize;
import dev.adjoint.ops.vision.RoiAlign;
import java.util.List;

/// Every op that Adjoint knows, sorted by name: the one place where an op is registered.
public final class StandardOps {

  public static final List<OpDef> OPS =
      List.of(
          Abs.OP,
          Acos.OP,
          Acosh.OP,
          Add.OP,
          AffineGrid.OP,
          And.OP,
          ArgMax.OP,
          ArgMin.OP,
          Asin.OP,
          Asinh.OP,
          Assign.OP,
          Atan.OP,
          Atanh.OP,
          Attention.OP,
          AveragePool.OP,
          BatchNorm.OP,
          BatchNormalization.OP,
          Bernoulli.OP,
          BinaryCrossEntropy.OP,
          BinaryCrossEntropyWithLogits.OP,
          BitwiseAnd.OP,
          BitwiseNot.OP,
          BitwiseOr.OP,
          BitwiseXor.OP,
          BlackmanWindow.OP,
          Cast.OP,
          CastLike.OP,
          Ceil.OP,
          Celu.OP,
          CenterCropPad.OP,
          Clip.OP,
          Col2Im.OP,
          Compress.OP,
          Concat.OP,
          Constant.OP,
          ConstantOfShape.OP,
          Conv.OP,
          Conv2D.OP,
          ConvInputGradient.OP,
          ConvTranspose.OP,
          ConvWeightGradient.OP,
          CoordinatePlaces.OP,
          Cos.OP,
          Cosh.OP,
          CosineSimilarity.OP,
          CumProd.OP,
          CumSum.OP,
          DFT.OP,
          DeformConv.OP,
          Dense.OP,
          DepthToSpace.OP,
          Det.OP,
          Div.OP,
          Dropout.OP,
          Einsum.OP,
          ElementPlaces.OP,
          Elu.OP,
          Embedding.OP,
          Equal.OP,
          Erf.OP,
          Exp.OP,
          Expand.OP,
          Expm1.OP,
          EyeLike.OP,
          Flatten.OP,
          Floor.OP,
          Fourier.OP,
          GRU.OP,
          GRULayer.OP,
          Gather.OP,
          GatherElements.OP,
          GatherGradient.OP,
          GatherND.OP,
          Gelu.OP,
          Gemm.OP,
          GlobalAveragePool.OP,
          GlobalLpPool.OP,
          GlobalMaxPool.OP,
          Gradients.OP,
          Greater.OP,
          GreaterOrEqual.OP,
          GridSample.OP,
          Group.OP,
          GroupNormalization.OP,
          HammingWindow.OP,
          HannWindow.OP,
          HardSigmoid.OP,
          HardSwish.OP,
          Hardmax.OP,
          Hinge.OP,
          HuberLoss.OP,
          Identity.OP,
          If.OP,
          Input.OP,
          InstanceNormalization.OP,
          Iota.OP,
          IsInf.OP,
          IsNaN.OP,
          KLDivergence.OP,
          LRN.OP,
          LSTM.OP,
          LSTMLayer.OP,
          LayerNorm.OP,
          LayerNormalization.OP,
          LeakyRelu.OP,
          Less.OP,
          LessOrEqual.OP,
          Log.OP,
          LogSoftmax.OP,
          Loop.OP,
          LpNormalization.OP,
          LpPool.OP,
          MatMul.OP,
          Max.OP,
          MaxPool.OP,
          MaxRoiPool.OP,
          MaxUnpool.OP,
          Maximum.OP,
          Mean.OP,
          MeanAbsoluteError.OP,
          MeanSquaredError.OP,
          MeanVarianceNormalization.OP,
          MelWeightMatrix.OP,
          Min.OP,
          Minimum.OP,
          Mish.OP,
          Mod.OP,
          Mul.OP,
          MultiHeadAttention.OP,
          Multinomial.OP,
          Neg.OP,
          NegativeLogLikelihoodLoss.OP,
          NonMaxSuppression.OP,
          NonZero.OP,
          Not.OP,
          OneHot.OP,
          Optimizer.OP,
          Or.OP,
          PRelu.OP,
          Pad.OP,
          Parameter.OP,
          Parts.OP,
          Pow.OP,
          RMSNormalization.OP,
          RNN.OP,
          RandomNormal.OP,
          RandomNormalLike.OP,
          RandomUniform.OP,
          RandomUniformLike.OP,
          Range.OP,
          Reciprocal.OP,
          Recurrence.OP,
          ReduceL1.OP,
          ReduceL2.OP,
          ReduceLogSum.OP,
          ReduceLogSumExp.OP,
          ReduceMax.OP,
          ReduceMean.OP,
          ReduceMin.OP,
          ReduceProd.OP,
          ReduceSum.OP,
          ReduceSumSquare.OP,
          Relu.OP,
          Reshape.OP,
          Resize.OP,
          ReverseSequence.OP,
          RoiAlign.OP,
          RotaryEmbedding.OP,
          Round.OP,
          STFT.OP,
          Scan.OP,
          ScatterElements.OP,
          ScatterND.OP,
          ScatterRows.OP,
          Selu.OP,
          ShapeOf.OP,
          Shrink.OP,
          Sigmoid.OP,
          Sign.OP,
          SimpleRNN.OP,
          Sin.OP,
          Sinh.OP,
          SizeOf.OP,
          Slice.OP,
          SliceGradient.OP,
          Softmax.OP,
          SoftmaxCrossEntropyLoss.OP,
          Softplus.OP,
          Softsign.OP,
          SpaceToDepth.OP,
          Split.OP,
          Sqrt.OP,
          Squeeze.OP,
          Stack.OP,
          Sub.OP,
          Sum.OP,
          Swish.OP,
          Take.OP,
          Tan.OP,
          Tanh.OP,
          TensorScatter.OP,
          ThresholdedRelu.OP,
          Tile.OP,
          TopK.OP,
          TopKIndices.OP,
          Transpose.OP,
          Trilu.OP,
          Uniform.OP,
          Unique.OP,
          Unsqueeze.OP,
          Variable.OP,
          Where.OP,
          WindowSpread.OP,
          WindowSum.OP,
          Xor.OP);

  public static final OpCatalog CATALOG = OpCatalog.of(OPS);

  private StandardOps() {}
}
