// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.layer.Embedding;
import dev.adjoint.ops.layer.GRULayer;
import dev.adjoint.ops.layer.LSTMLayer;
import dev.adjoint.ops.layer.MultiHeadAttention;
import dev.adjoint.ops.layer.RecurrentLayer;
import dev.adjoint.ops.layer.SimpleRNN;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Layers for sequences. Expected values are of the equations in the help pages, written out in
/// NumPy for weights of ones, one sequence at a time.
final class SequenceLayerCases {

  static final CaseList CASES =
      CaseList.of(
          rejected(),
          embedded(),
          CaseFile.of(LSTMLayer.OP, GRULayer.OP, SimpleRNN.OP, MultiHeadAttention.OP));

  private SequenceLayerCases() {}

  private static List<OpCase> embedded() {
    return List.of(
        OpCase.of(
                Embedding.OP, "a word twice, and one from the end", longs(shape(2, 2), 3, 0, 3, -1))
            .with(Embedding.INPUT_DIM, 5L)
            .with(Embedding.OUTPUT_DIM, 2L)
            .with(Embedding.DTYPE, DType.FLOAT64)
            .with(Embedding.EMBEDDINGS_INITIALIZER, "ones")
            .gives(reals(shape(2, 2, 2), 1, 1, 1, 1, 1, 1, 1, 1))
            .smooth(),
        OpCase.of(Embedding.OP, "numbers of 32 bits, no word at all", ints(shape(0), new long[0]))
            .with(Embedding.INPUT_DIM, 5L)
            .with(Embedding.OUTPUT_DIM, 3L)
            .gives(reals(shape(0, 3)).as(DType.FLOAT32)));
  }

  private static List<RejectedCase> rejected() {
    List<RejectedCase> all = new ArrayList<>();
    all.add(
        RejectedCase.of(Embedding.OP, "C1")
            .with(Embedding.INPUT_DIM, 5L)
            .with(Embedding.OUTPUT_DIM, 2L)
            .with(Embedding.DTYPE, DType.INT32)
            .of(type(DType.INT64, 3)));
    Stream.of(LSTMLayer.OP, GRULayer.OP, SimpleRNN.OP).forEach(op -> all.addAll(recurrent(op)));
    all.addAll(attention());
    return all;
  }

  private static List<RejectedCase> recurrent(OpDef op) {
    return List.of(
        RejectedCase.of(op, "C1").with(RecurrentLayer.UNITS, 2L).of(type(1, 3)),
        RejectedCase.of(op, "C2").with(RecurrentLayer.UNITS, 2L).of(open()),
        RejectedCase.of(op, "C3")
            .with(RecurrentLayer.UNITS, 2L)
            .of(type(4, 3, 2))
            .of(type(DType.INT32, 3)));
  }

  private static List<RejectedCase> attention() {
    return List.of(
        attention("C1").of(type(3, 4)),
        attention("C2").of(type(2, 3, 4)).of(open()),
        attention("C3").of(type(2, 3, 4)).of(type(3, 3, 4)),
        attention("C3").of(type(2, 3, 4)).of(type(2, 5, 4)).of(type(2, 6, 4)),
        attention("C4")
            .of(type(2, 3, 4))
            .of(type(2, 5, 4))
            .of(type(2, 5, 4))
            .of(type(DType.BOOL, 2, 5, 3)));
  }

  private static RejectedCase attention(String code) {
    return RejectedCase.of(MultiHeadAttention.OP, code)
        .with(MultiHeadAttention.NUM_HEADS, 2L)
        .with(MultiHeadAttention.KEY_DIM, 2L);
  }

  private static TensorType open() {
    return new TensorType(DType.FLOAT64, Shape.of(List.of(Dim.of(2), Dim.of(3), Dim.of("F"))));
  }
}
