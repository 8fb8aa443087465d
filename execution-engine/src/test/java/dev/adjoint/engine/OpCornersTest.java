// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.activation.Celu;
import dev.adjoint.ops.activation.Elu;
import dev.adjoint.ops.activation.Gelu;
import dev.adjoint.ops.activation.HardSigmoid;
import dev.adjoint.ops.activation.HardSwish;
import dev.adjoint.ops.activation.LeakyRelu;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Mish;
import dev.adjoint.ops.activation.PRelu;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Softsign;
import dev.adjoint.ops.activation.Swish;
import dev.adjoint.ops.activation.ThresholdedRelu;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Clip;
import dev.adjoint.ops.math.Max;
import dev.adjoint.ops.math.Min;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.reduce.ReduceL1;
import dev.adjoint.ops.reduce.ReduceL2;
import dev.adjoint.ops.reduce.ReduceLogSumExp;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.ops.vision.GridSample;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Gradients where a function has a corner, a tie or an edge, and a choice had to be made:
/// PyTorch's.
class OpCornersTest {

  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  @AutoClose private final Backend reference = Devices.open("reference", 1);

  @Test
  void reluIsFlatAtZeroAndHidesNoNan() {
    assertGradient("x0", new double[] {0, 0, 3, 4}, one(Relu.OP, -1, 0, 2, NAN), 1, 2, 3, 4);
  }

  @Test
  void absIsFlatAtZero() {
    assertGradient("x0", new double[] {-1, 0, 3, 0}, one(Abs.OP, -5, 0, 5, NAN), 1, 2, 3, 4);
  }

  @Test
  void tiedOperandsShareInHalves() {
    OpCase max = one(Max.OP, 1, 2, 3).then(reals(1, 5, 0));
    assertGradient("x0", new double[] {1, 0, 6}, max, 2, 4, 6);
    assertGradient("x1", new double[] {1, 4, 0}, max, 2, 4, 6);
    OpCase min = one(Min.OP, 1, 2, 3).then(reals(1, 5, 0));
    assertGradient("x0", new double[] {1, 4, 0}, min, 2, 4, 6);
    assertGradient("x1", new double[] {1, 0, 6}, min, 2, 4, 6);
  }

  @Test
  void tiedElementsShareEqually() {
    OpCase max = one(ReduceMax.OP, 2, 7, 7, 1, 7).with(Reduction.KEEPDIMS, false);
    double third = 1.0 / 3;
    assertGradient("x0", new double[] {0, third, third, 0, third}, max, 1);
    OpCase min = one(ReduceMin.OP, 2, 1, 1, 4).with(Reduction.KEEPDIMS, false);
    assertGradient("x0", new double[] {0, 0.5, 0.5, 0}, min, 1);
  }

  @Test
  void whereNothingIsTheLargestAllHaveAShare() {
    OpCase max = one(Max.OP, 1, NAN).then(reals(NAN, 2));
    assertGradient("x0", new double[] {3, 4}, max, 3, 4);
    assertGradient("x1", new double[] {3, 4}, max, 3, 4);
    OpCase all = one(ReduceMax.OP, 1, NAN).with(Reduction.KEEPDIMS, false);
    assertGradient("x0", new double[] {NAN, NAN}, all, 1);
  }

  @Test
  void placesOnTheBorderOfAnImageHaveNoSlope() {
    Tensor image = Tensor.doubles(Shape.of(1, 1, 1, 3), 1, 3, 7);
    Tensor grid = Tensor.doubles(Shape.of(1, 1, 3, 2), -1, 0, 0.5, 0, 1, 0);
    for (String padding : List.of("border", "reflection")) {
      OpCase read =
          OpCase.of(GridSample.OP, "corner", image, grid)
              .with(GridSample.PADDING_MODE, padding)
              .with(GridSample.ALIGN_CORNERS, true);
      Tensor ones = Tensor.of(DType.FLOAT64, Shape.of(1, 1, 1, 3), i -> 1);
      assertGradient("x1", new double[] {0, 0, 4, 0, 0, 0}, read, ones);
    }
  }

  @Test
  void aLengthOfZeroIsFlat() {
    OpCase length = one(ReduceL2.OP, 0, 0).with(Reduction.KEEPDIMS, false);
    assertGradient("x0", new double[] {0, 0}, length, 5);
    OpCase sizes = one(ReduceL1.OP, 0, -2, 3).with(Reduction.KEEPDIMS, false);
    assertGradient("x0", new double[] {0, -5, 5}, sizes, 5);
  }

  @Test
  void logarithmsOfSumsStayFiniteFarOut() {
    OpCase sum = one(ReduceLogSumExp.OP, 1000, 1000, -1000).with(Reduction.KEEPDIMS, false);
    assertGradient("x0", new double[] {1, 1, 0}, sum, 2);
  }

  @Test
  void powersOfZeroHaveNoNan() {
    OpCase power = one(Pow.OP, 0, 0, 0, 0).then(reals(0, 1, 2, 3));
    assertGradient("x0", new double[] {0, 1, 0, 0}, power, 1, 1, 1, 1);
    assertGradient("x1", new double[] {0, 0, 0, 0}, power, 1, 1, 1, 1);
  }

  @Test
  void exponentsOfNegativeBasesHaveNoLogarithm() {
    OpCase power = one(Pow.OP, -2, -2).then(reals(2, 3));
    assertGradient("x0", new double[] {-4, 12}, power, 1, 1);
    assertGradient("x1", new double[] {NAN, NAN}, power, 1, 1);
    OpCase pole = one(Pow.OP, 0, 0).then(reals(-1, 2));
    assertGradient("x1", new double[] {-INF, 0}, pole, 1, 1);
  }

  @Test
  void notANumberToThePowerOfZeroIsFlat() {
    OpCase power = one(Pow.OP, NAN, NAN).then(reals(0, 1));
    assertGradient("x0", new double[] {0, 1}, power, 1, 1);
  }

  @Test
  void aConstantExponentOfZeroIsFlat() {
    OpCase power = one(Pow.OP, -2, 0, 3).then(Tensor.vector(0));
    assertGradient("x0", new double[] {0, 0, 0}, power, 1, 1, 1);
  }

  @Test
  void secondDerivativesOfPowersOfZeroHaveNoNan() {
    OpCase power = one(Pow.OP, 0, 0, 0, 0).then(reals(0, 1, 2, 3));
    assertArrayEquals(new double[] {0, 0, 2, 0}, secondDerivative(power, 4));
  }

  @Test
  void choosingDoesNotMixInWhatIsLeft() {
    OpCase where =
        OpCase.of(Where.OP, "corner", Tensor.vector(1, 0).as(DType.BOOL), reals(1, 2), reals(3, 4));
    assertGradient("x1", new double[] {INF, 0}, where, INF, INF);
    assertGradient("x2", new double[] {0, INF}, where, INF, INF);
  }

  @Test
  void saturatedActivationsAreFlat() {
    assertGradient("x0", new double[] {0, 0}, one(Sigmoid.OP, 1000, -1000), 1, 1);
    assertGradient("x0", new double[] {0, 0}, one(Softmax.OP, 1000, -1000), 3, 4);
    assertGradient("x0", new double[] {-4, 4}, one(LogSoftmax.OP, 1000, -1000), 3, 4);
  }

  @Test
  void rectifiersTakeTheNegativeSlopeAtZero() {
    assertGradient("x0", new double[] {0.25, 0.25, 1}, leaky(-1, 0, 2), 1, 1, 1);
    OpCase elu = one(Elu.OP, 0, 2, -1000).with(Elu.ALPHA, 0.5);
    assertGradient("x0", new double[] {0.5, 1, 0}, elu, 1, 1, 1);
    assertGradient("x0", new double[] {1, 1}, one(Celu.OP, 0, 2).with(Celu.ALPHA, 3.0), 1, 1);
    OpCase learned = one(PRelu.OP, 0, -2, 3).then(reals(0.5));
    assertGradient("x0", new double[] {0.5, 0.5, 1}, learned, 1, 1, 1);
    assertGradient("x1", new double[] {-2}, learned, 1, 1, 1);
  }

  private static OpCase leaky(double... x) {
    return one(LeakyRelu.OP, x).with(LeakyRelu.ALPHA, 0.25);
  }

  @Test
  void boundsOfAClipLetTheGradientPass() {
    OpCase clip = one(Clip.OP, -1, 0, 3, 6, 7).then(scalar(0)).then(scalar(6));
    assertGradient("x0", new double[] {0, 2, 3, 4, 0}, clip, 1, 2, 3, 4, 5);
    assertGradient("x1", new double[] {1}, clip, 1, 2, 3, 4, 5);
    assertGradient("x2", new double[] {5}, clip, 1, 2, 3, 4, 5);
  }

  @Test
  void straightPiecesHaveTheSlopesOfPyTorchAtTheirCorners() {
    assertGradient("x0", new double[] {0, 0, 0.2}, one(HardSigmoid.OP, -2.5, 2.5, 0), 1, 1, 1);
    OpCase swish = one(HardSwish.OP, -4, -3, 3, 4, INF, -INF);
    assertGradient("x0", new double[] {0, -0.5, 1.5, 1, 1, 0}, swish, 1, 1, 1, 1, 1, 1);
    assertGradient("x0", new double[] {0, 1, 0}, one(ThresholdedRelu.OP, 1, 2, -1), 1, 1, 1);
  }

  @Test
  void smoothGatesStayFiniteFarOut() {
    double[] slopes = {1, 0};
    for (OpDef op : List.of(Softplus.OP, Mish.OP, Swish.OP, Gelu.OP)) {
      assertGradient("x0", slopes, one(op, 1000, -1000), 1, 1);
    }
    OpCase near = one(Gelu.OP, 1000, -1000).with(Gelu.APPROXIMATE, "tanh");
    assertGradient("x0", slopes, near, 1, 1);
    assertGradient("x0", new double[] {1, 1}, one(Softsign.OP, 0, 1), 1, 4);
  }

  private static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT64, value);
  }

  private static OpCase one(OpDef op, double... x) {
    return OpCase.of(op, "corner", reals(x));
  }

  private static Tensor reals(double... values) {
    return Tensor.doubles(Shape.of(values.length), values);
  }

  private void assertGradient(String wrt, double[] expected, OpCase one, double... upstream) {
    Tensor cotangent =
        upstream.length == 1 ? Tensor.scalar(DType.FLOAT64, upstream[0]) : reals(upstream);
    assertGradient(wrt, expected, one, cotangent);
  }

  private void assertGradient(String wrt, double[] expected, OpCase one, Tensor cotangent) {
    CaseGraph made = CaseGraph.of(one);
    try (Session session = open(made)) {
      RunResult result =
          session.run(
              RunRequest.fetch(made.results(), made.feeds())
                  .with(new Differentiate(PortRef.of("y"), List.of(wrt), Optional.of(cotangent))));
      assertArrayEquals(expected, result.gradient(wrt).toDoubles(), 1e-12, one + " by " + wrt);
    }
  }

  private double[] secondDerivative(OpCase one, int elements) {
    Tensor ones = Tensor.of(DType.FLOAT64, Shape.of(elements), i -> 1);
    CaseGraph made = CaseGraph.of(one).withGradients(ones);
    PortRef gradient = PortRef.of("g");
    try (Session session = open(made)) {
      return session
          .run(
              RunRequest.fetch(List.of(gradient), made.feeds())
                  .with(new Differentiate(gradient, List.of("x0"), Optional.empty())))
          .gradient("x0")
          .toDoubles();
    }
  }

  private Session open(CaseGraph made) {
    return new Session(made.graph(), StandardOps.CATALOG, reference, Mode.COMPILED, 1);
  }
}
