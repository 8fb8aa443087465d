// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.ConvTranspose;
import dev.adjoint.ops.conv.Sliding;
import java.util.ArrayList;
import java.util.List;

/// Uses of convolutions and their transposes that must be refused.
final class ConvRejections {

  private ConvRejections() {}

  static List<RejectedCase> all() {
    List<RejectedCase> all = new ArrayList<>();
    for (OpDef op : List.of(Conv.OP, ConvTranspose.OP)) {
      all.add(RejectedCase.of(op, "C1").of(type(2, 3)).of(type(2, 3)));
      all.add(RejectedCase.of(op, "C2").of(type(1, 2, 5)).of(type(2, 2, 3, 3)));
      for (Attribute<List<Long>> list : List.of(Sliding.STRIDES, Sliding.DILATIONS, Sliding.PADS)) {
        all.add(signal(op, "C3").with(list, List.of(1L, 1L, 1L)));
      }
      all.add(signal(op, "C4").with(Sliding.STRIDES, List.of(0L)));
      all.add(signal(op, "C4").with(Sliding.DILATIONS, List.of(-1L)));
      all.add(signal(op, "C4").with(Sliding.PADS, List.of(0L, 1L << 31)));
      all.add(RejectedCase.of(op, "C5").of(type(1, 2, 0)).of(type(2, 2, 3)));
      all.add(RejectedCase.of(op, "C6").of(type(1, 3, 5)).of(type(2, 2, 3)));
      all.add(signal(op, "C8").with(Conv.KERNEL_SHAPE, List.of(2L)));
      all.add(signal(op, "C8").with(Conv.KERNEL_SHAPE, List.of(3L, 3L)));
      all.add(signal(op, "C9").of(type(3)));
      all.add(signal(op, "C9").of(type(2, 1)));
    }
    all.add(RejectedCase.of(Conv.OP, "C4").of(type(1, 2, 5)).of(type(2, 2, 0)));
    all.add(RejectedCase.of(Conv.OP, "C5").of(type(1, 2, 2)).of(type(2, 2, 3)));
    all.add(
        RejectedCase.of(Conv.OP, "C7").with(Conv.GROUP, 2L).of(type(1, 4, 5)).of(type(3, 2, 3)));
    all.add(
        RejectedCase.of(ConvTranspose.OP, "C7")
            .with(Conv.GROUP, 2L)
            .of(type(1, 3, 5))
            .of(type(3, 2, 3)));
    all.add(signal(ConvTranspose.OP, "C3").with(ConvTranspose.OUTPUT_PADDING, List.of(0L, 0L)));
    all.add(signal(ConvTranspose.OP, "C4").with(ConvTranspose.OUTPUT_SHAPE, List.of(0L)));
    all.add(signal(ConvTranspose.OP, "C5").with(Sliding.PADS, List.of(4L, 3L)));
    return all;
  }

  /// Signals of two channels and five places, two filters of three taps.
  private static RejectedCase signal(OpDef op, String code) {
    return RejectedCase.of(op, code).of(type(1, 2, 5)).of(type(2, 2, 3));
  }
}
