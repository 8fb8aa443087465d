// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ramp;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.norm.GroupNormalization;
import dev.adjoint.ops.norm.InstanceNormalization;
import dev.adjoint.ops.norm.LRN;
import dev.adjoint.ops.norm.LayerNormalization;
import dev.adjoint.ops.norm.LpNormalization;
import dev.adjoint.ops.norm.MeanVarianceNormalization;
import dev.adjoint.ops.norm.RMSNormalization;
import java.util.List;

/// Norms. Expected values are NumPy's.
final class NormalizeCases {

  static final CaseList CASES =
      CaseList.of(
          NormalizeRejections.all(), BatchNormCases.batches(), images(), lastAxes(), others());

  private NormalizeCases() {}

  private static List<OpCase> images() {
    return List.of(
        OpCase.of(
                InstanceNormalization.OP,
                "two images",
                ramp(2, 2, 2, 2),
                reals(-1.5, 2),
                reals(-2.5, -1))
            .gives(
                reals(
                    shape(2, 2, 2, 2),
                    -0.530406223783359,
                    -3.287837510486656,
                    -1.712162489513344,
                    -4.469593776216641,
                    -0.600001279993856,
                    -3.799991040043007,
                    1.799991040043007,
                    -1.399998720006144,
                    -1.415656144624695,
                    -4.789170361347868,
                    -2.861447951791769,
                    -0.93372554223567,
                    -0.600001279993856,
                    -3.799991040043007,
                    1.799991040043007,
                    -1.399998720006144))
            .smooth(),
        OpCase.of(
                GroupNormalization.OP,
                "two groups",
                ramp(1, 4, 3),
                reals(-1.5, 2, 0, 3.5),
                reals(-2.5, -1, 0.5, 2))
            .with(GroupNormalization.NUM_GROUPS, 2L)
            .gives(
                reals(
                    shape(1, 4, 3),
                    -0.410425624549641,
                    -3.54478718772518,
                    -1.753723437339157,
                    2.184113334019594,
                    -0.203971666495101,
                    -2.592056667009797,
                    0.5,
                    0.5,
                    0.5,
                    5.70757775894144,
                    1.470346034436937,
                    -2.766885690067566))
            .smooth(),
        OpCase.of(LRN.OP, "three channels", ramp(1, 4, 2))
            .with(LRN.SIZE, 3L)
            .with(LRN.ALPHA, 0.5)
            .gives(
                reals(
                    shape(1, 4, 2),
                    -1.380039565583811,
                    0.552015826233525,
                    -0.544331053951817,
                    1.226887305375906,
                    0.312046309242762,
                    -0.773889038298802,
                    1.338445014631755,
                    0))
            .smooth(),
        OpCase.of(LRN.OP, "two channels, the next one counts", ramp(1, 3, 1, 2))
            .with(LRN.SIZE, 2L)
            .with(LRN.ALPHA, 1.0)
            .with(LRN.BETA, 1.0)
            .with(LRN.BIAS, 2.0)
            .gives(reals(shape(1, 3, 1, 2), -4 / 9.0, 1.6 / 9, -8 / 21.0, 0.4, 4 / 17.0, -0.48))
            .smooth(),
        OpCase.of(LRN.OP, "no images", reals(shape(0, 3, 2)))
            .with(LRN.SIZE, 3L)
            .gives(reals(shape(0, 3, 2))));
  }

  private static List<OpCase> lastAxes() {
    return List.of(
        OpCase.of(LayerNormalization.OP, "two axes", ramp(2, 3, 2), ramp(3, 2), reals(-2.5, -1))
            .with(LayerNormalization.AXIS, 1L)
            .with(LayerNormalization.EPSILON, 0.1)
            .gives(
                reals(
                    shape(2, 3, 2),
                    0.922174903587731,
                    -0.315565019282454,
                    -2.011117870916038,
                    2.911057032671692,
                    -2.304447148366415,
                    0.173317109801508,
                    -5.844207838598954,
                    -0.851368540506713,
                    -1.459579783546992,
                    1.60105054113252,
                    -2.574315729746643,
                    1.006524703159372),
                reals(shape(2, 1, 1), -1 / 6.0, -0.25),
                reals(shape(2, 1, 1), 0.586658554900754, 0.594525837973147))
            .smooth(),
        OpCase.of(LayerNormalization.OP, "rows without shift", ramp(2, 4), ramp(4))
            .gives(
                reals(
                    shape(2, 4),
                    3.282656293694402,
                    0.525225006991104,
                    0.525225006991104,
                    3.282656293694402,
                    -0.49999840000768,
                    -1.399995520021504,
                    -1.399995520021504,
                    -0.49999840000768),
                reals(shape(2, 1), 0, 0.25),
                reals(shape(2, 1), 0.525225006991104, 0.799997440012288))
            .smooth(),
        OpCase.of(RMSNormalization.OP, "rows", ramp(2, 4), ramp(4))
            .gives(
                reals(
                    shape(2, 4),
                    3.282656293694402,
                    0.525225006991104,
                    0.525225006991104,
                    3.282656293694402,
                    -0.980577658533536,
                    -1.176693190240243,
                    -1.568924253653657,
                    0))
            .smooth(),
        OpCase.of(RMSNormalization.OP, "two axes", ramp(2, 3, 2), ramp(3, 1))
            .with(RMSNormalization.AXIS, -2L)
            .with(RMSNormalization.EPSILON, 0.5)
            .gives(
                reals(
                    shape(2, 3, 2),
                    3.423265984407288,
                    -1.369306393762915,
                    -0.547722557505166,
                    1.369306393762915,
                    -0.273861278752583,
                    0.821583836257749,
                    -2.755891273047752,
                    0,
                    -1.102356509219101,
                    0.826767381914326,
                    0.275589127304775,
                    1.377945636523876))
            .smooth());
  }

  private static List<OpCase> others() {
    return List.of(
        OpCase.of(LpNormalization.OP, "root of squares", ramp(3, 3))
            .gives(
                reals(
                    shape(3, 3),
                    -0.870388279778489,
                    0.348155311911396,
                    -0.348155311911396,
                    0.845154254728517,
                    0.169030850945703,
                    -0.50709255283711,
                    0.707106781186547,
                    0,
                    -0.707106781186547))
            .smooth(),
        OpCase.of(LpNormalization.OP, "sizes down the columns", reals(shape(2, 2), 1, 3, -3, 1))
            .with(LpNormalization.P, 1L)
            .with(LpNormalization.AXIS, 0L)
            .gives(reals(shape(2, 2), 0.25, 0.75, -0.75, 0.25))
            .smooth(),
        OpCase.of(LpNormalization.OP, "zeros stay zeros", reals(shape(2, 2), 0, 0, 3, -4))
            .gives(reals(shape(2, 2), 0, 0, 0.6, -0.8)),
        OpCase.of(MeanVarianceNormalization.OP, "channels", ramp(2, 2, 2, 2))
            .gives(
                reals(
                    shape(2, 2, 2, 2),
                    -1.150307687078432,
                    0.801729600084968,
                    -0.313720278294118,
                    1.638317008869282,
                    0,
                    -1.568929079874703,
                    1.176696809906027,
                    -0.392232269968676,
                    -0.871445217483661,
                    1.080592069679739,
                    -0.034857808699346,
                    -1.150307687078432,
                    0.392232269968676,
                    -1.176696809906027,
                    1.568929079874703,
                    0))
            .smooth(),
        OpCase.of(MeanVarianceNormalization.OP, "equal ones become 0", reals(shape(1, 2), 7, 7))
            .with(MeanVarianceNormalization.AXES, List.of(-1L))
            .gives(reals(shape(1, 2), 0, 0)));
  }
}
