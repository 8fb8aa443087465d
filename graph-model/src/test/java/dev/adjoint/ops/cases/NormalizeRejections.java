// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.norm.BatchNormalization;
import dev.adjoint.ops.norm.GroupNormalization;
import dev.adjoint.ops.norm.InstanceNormalization;
import dev.adjoint.ops.norm.LRN;
import dev.adjoint.ops.norm.LayerNormalization;
import dev.adjoint.ops.norm.LpNormalization;
import dev.adjoint.ops.norm.MeanVarianceNormalization;
import dev.adjoint.ops.norm.RMSNormalization;
import java.util.ArrayList;
import java.util.List;

/// Uses of norms that must be refused.
final class NormalizeRejections {

  private NormalizeRejections() {}

  static List<RejectedCase> all() {
    List<RejectedCase> all = new ArrayList<>();
    all.add(channels(BatchNormalization.OP, "C1").of(type(3)).of(type(3)));
    for (int wrong = 0; wrong < 4; wrong++) {
      RejectedCase one = RejectedCase.of(BatchNormalization.OP, "C2").of(type(2, 3, 4));
      for (int port = 0; port < 4; port++) {
        one = one.of(type(port == wrong ? 2 : 3));
      }
      all.add(one);
    }
    all.add(channels(InstanceNormalization.OP, "C1"));
    all.add(
        RejectedCase.of(InstanceNormalization.OP, "C2").of(type(1, 3, 2)).of(type(2)).of(type(3)));
    all.add(
        RejectedCase.of(InstanceNormalization.OP, "C2")
            .of(type(1, 3, 2))
            .of(type(3))
            .of(type(3, 1)));
    OpDef group = GroupNormalization.OP;
    all.add(channels(group, "C1").with(GroupNormalization.NUM_GROUPS, 1L));
    all.add(groups("C2", 1).of(type(3)).of(type(4)));
    all.add(groups("C2", 1).of(type(4)).of(type(1)));
    all.add(groups("C3", 3).of(type(4)).of(type(4)));
    for (OpDef op : List.of(LayerNormalization.OP, RMSNormalization.OP)) {
      all.add(RejectedCase.of(op, "C1").of(type()).of(type()));
      all.add(
          RejectedCase.of(op, "C1").with(LayerNormalization.AXIS, 2L).of(type(2, 3)).of(type(3)));
      all.add(RejectedCase.of(op, "C2").of(type(2, 3)).of(type(2)));
      all.add(RejectedCase.of(op, "C2").of(type(3)).of(type(2, 3)));
    }
    all.add(RejectedCase.of(LayerNormalization.OP, "C2").of(type(2, 3)).of(type(3)).of(type(2)));
    all.add(RejectedCase.of(LRN.OP, "C1").with(LRN.SIZE, 3L).of(type(3)));
    all.add(RejectedCase.of(LpNormalization.OP, "C1").of(type()));
    all.add(RejectedCase.of(MeanVarianceNormalization.OP, "C1").of(type(2, 3, 4)));
    all.add(
        RejectedCase.of(MeanVarianceNormalization.OP, "C2")
            .with(MeanVarianceNormalization.AXES, List.of(0L, -2L))
            .of(type(2, 3)));
    return all;
  }

  /// Too few dimensions, but fitting scale and shift.
  private static RejectedCase channels(OpDef op, String code) {
    return op == BatchNormalization.OP
        ? RejectedCase.of(op, code).of(type()).of(type(1)).of(type(1))
        : RejectedCase.of(op, code).of(type(3)).of(type(3)).of(type(3));
  }

  private static RejectedCase groups(String code, long groups) {
    return RejectedCase.of(GroupNormalization.OP, code)
        .with(GroupNormalization.NUM_GROUPS, groups)
        .of(type(2, 4, 3));
  }
}
