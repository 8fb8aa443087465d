// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import dev.adjoint.op.Attribute;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All cases of all ops, family by family.
public final class OpCases {

  private static final List<CaseList> FAMILIES =
      List.of(
          ActivationCases.CASES,
          ArithmeticCases.CASES,
          AttentionCases.CASES,
          ChoiceCases.CASES,
          ControlCases.CASES,
          ConvCases.CASES,
          DeterminantCases.CASES,
          EinsumCases.CASES,
          FlowCases.CASES,
          FoldCases.CASES,
          FunctionCases.CASES,
          GateCases.CASES,
          IndexCases.CASES,
          InternalCases.CASES,
          LayerCases.CASES,
          LayoutCases.CASES,
          LinearCases.CASES,
          LogSumCases.CASES,
          LogicCases.CASES,
          LossCases.CASES,
          NormCases.CASES,
          NormalizeCases.CASES,
          PairLossCases.CASES,
          PartsCases.CASES,
          PickCases.CASES,
          PoolCases.CASES,
          RandomCases.CASES,
          RectifierCases.CASES,
          RecurrentCases.CASES,
          ReduceCases.CASES,
          RemainderCases.CASES,
          RoundingCases.CASES,
          RunningCases.CASES,
          ScatterCases.CASES,
          SequenceLayerCases.CASES,
          ShapeCases.CASES,
          SourceCases.CASES,
          SpectrumCases.CASES,
          TrigonometryCases.CASES,
          UnpoolCases.CASES,
          VisionCases.CASES,
          WindowCases.CASES);

  private OpCases() {}

  /// Every use that must work. Cases in float64 are there twice, the second time in float32.
  public static List<OpCase> all() {
    List<OpCase> all = new ArrayList<>();
    for (CaseList family : FAMILIES) {
      for (OpCase one : family.accepted()) {
        all.add(one);
        if (hasSingle(one)) {
          all.add(one.single());
        }
      }
    }
    return all;
  }

  /// Every use that must be refused.
  public static List<RejectedCase> rejected() {
    return FAMILIES.stream().flatMap(family -> family.rejected().stream()).toList();
  }

  private static boolean hasSingle(OpCase one) {
    boolean typed = one.op().attributes().stream().anyMatch(a -> a.kind() == Attribute.Kind.TYPE);
    return !typed
        && one.inputs().stream()
            .flatMap(Optional::stream)
            .map(Tensor::dtype)
            .anyMatch(DType.FLOAT64::equals);
  }
}
