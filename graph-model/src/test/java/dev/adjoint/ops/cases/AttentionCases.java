// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.attention.Attention;
import dev.adjoint.ops.attention.RotaryEmbedding;
import dev.adjoint.type.DType;
import java.util.List;

/// Attention and rotary embedding. Expected values are those of the reference implementation of
/// ONNX and of the formula written out in NumPy.
final class AttentionCases {

  static final CaseList CASES =
      new CaseList(CaseFile.of(Attention.OP, RotaryEmbedding.OP), rejected());

  private AttentionCases() {}

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Attention.OP, "C1").of(type(2, 8)).of(type(2, 8)).of(type(2, 8)),
        RejectedCase.of(Attention.OP, "C1")
            .of(type(2, 4, 3, 8))
            .of(type(2, 5, 16))
            .of(type(2, 2, 5, 6)),
        RejectedCase.of(Attention.OP, "C2").of(type(2, 3, 8)).of(type(2, 3, 8)).of(type(2, 3, 8)),
        RejectedCase.of(Attention.OP, "C2")
            .with(Attention.Q_NUM_HEADS, 3L)
            .with(Attention.KV_NUM_HEADS, 2L)
            .of(type(2, 3, 8))
            .of(type(2, 3, 8))
            .of(type(2, 3, 8)),
        RejectedCase.of(Attention.OP, "C2")
            .with(Attention.Q_NUM_HEADS, 2L)
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6)),
        RejectedCase.of(Attention.OP, "C3")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 7))
            .of(type(2, 2, 5, 6)),
        RejectedCase.of(Attention.OP, "C3")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 4, 6)),
        RejectedCase.of(Attention.OP, "C3")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 4, 5, 6)),
        RejectedCase.of(Attention.OP, "C3")
            .of(type(1, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6)),
        RejectedCase.of(Attention.OP, "C4")
            .of(type(2, 3, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6)),
        RejectedCase.of(Attention.OP, "C5")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .open()
            .of(type(2, 2, 1, 8)),
        RejectedCase.of(Attention.OP, "C5")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .open()
            .of(type(2, 2, 1, 8))
            .of(type(2, 2, 2, 6)),
        RejectedCase.of(Attention.OP, "C5")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .open()
            .of(type(2, 4, 1, 8))
            .of(type(2, 2, 1, 6)),
        RejectedCase.of(Attention.OP, "C6")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .of(type(3, 6)),
        RejectedCase.of(Attention.OP, "C6")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .of(type(2, 5)),
        RejectedCase.of(Attention.OP, "C6")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .of(type(1, 1, 1, 3, 5)),
        RejectedCase.of(Attention.OP, "C7")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .open()
            .open()
            .open()
            .of(type(DType.INT64, 3)),
        RejectedCase.of(Attention.OP, "C7")
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6))
            .open()
            .of(type(2, 2, 1, 8))
            .of(type(2, 2, 1, 6))
            .of(type(DType.INT64, 2)),
        RejectedCase.of(Attention.OP, "C8")
            .with(Attention.SOFTMAX_PRECISION, 7L)
            .of(type(2, 4, 3, 8))
            .of(type(2, 2, 5, 8))
            .of(type(2, 2, 5, 6)),
        RejectedCase.of(RotaryEmbedding.OP, "C1").of(type(2, 8)).of(type(5, 4)).of(type(5, 4)),
        RejectedCase.of(RotaryEmbedding.OP, "C2")
            .of(type(2, 5, 8))
            .of(type(2, 5, 2))
            .of(type(2, 5, 2)),
        RejectedCase.of(RotaryEmbedding.OP, "C2")
            .with(RotaryEmbedding.NUM_HEADS, 3L)
            .of(type(2, 5, 8))
            .of(type(2, 5, 2))
            .of(type(2, 5, 2)),
        RejectedCase.of(RotaryEmbedding.OP, "C3")
            .of(type(2, 1, 5, 7))
            .of(type(2, 5, 3))
            .of(type(2, 5, 3)),
        RejectedCase.of(RotaryEmbedding.OP, "C3")
            .with(RotaryEmbedding.ROTARY_EMBEDDING_DIM, 6L)
            .of(type(2, 1, 5, 4))
            .of(type(2, 5, 3))
            .of(type(2, 5, 3)),
        RejectedCase.of(RotaryEmbedding.OP, "C4")
            .of(type(2, 1, 5, 8))
            .of(type(9, 4))
            .of(type(9, 4)),
        RejectedCase.of(RotaryEmbedding.OP, "C4")
            .of(type(2, 1, 5, 8))
            .of(type(2, 5, 4))
            .of(type(2, 5, 3)),
        RejectedCase.of(RotaryEmbedding.OP, "C4")
            .of(type(2, 1, 5, 8))
            .of(type(9, 4))
            .of(type(8, 4))
            .of(type(DType.INT64, 2, 5)),
        RejectedCase.of(RotaryEmbedding.OP, "C5")
            .of(type(2, 1, 4, 8))
            .of(type(9, 4))
            .of(type(9, 4))
            .of(type(DType.INT64, 2, 5)));
  }
}
