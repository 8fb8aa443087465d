// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.flags;
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
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Layers for sequences. Expected values are of the equations in the help pages, written out in
/// NumPy for weights of ones, one sequence at a time.
final class SequenceLayerCases {

  private static final Tensor SEQUENCES =
      reals(
          shape(2, 3, 2), 0.25, 0.5, -0.75, 0.5, 0.0, 0.125, -0.25, 0.75, 1.0, -0.5, -0.375, 0.25);
  private static final Tensor MEMORY =
      reals(
          shape(2, 2, 3), 0.5, -1.0, 0.25, 0.75, -0.5, 0.0, 1.0, -0.25, 0.5, 0.375, -0.75, -0.125);

  static final CaseList CASES = CaseList.of(rejected(), embedded(), recurrent(), attentive());

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

  private static List<OpCase> recurrent() {
    return List.of(
        OpCase.of(LSTMLayer.OP, "the last state", SEQUENCES)
            .with(RecurrentLayer.UNITS, 2L)
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 2),
                    0.44198196392996414,
                    0.44198196392996414,
                    0.5320308042853419,
                    0.5320308042853419))
            .smooth(),
        OpCase.of(LSTMLayer.OP, "every state, backwards, all biases zero", SEQUENCES)
            .with(RecurrentLayer.UNITS, 2L)
            .with(RecurrentLayer.RETURN_SEQUENCES, true)
            .with(RecurrentLayer.DIRECTION, "reverse")
            .with(LSTMLayer.UNIT_FORGET_BIAS, false)
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    0.23786401803074095,
                    0.23786401803074095,
                    -0.02317012830655466,
                    -0.02317012830655466,
                    0.035039401587539244,
                    0.035039401587539244,
                    0.36047983737803146,
                    0.36047983737803146,
                    0.13158634192699686,
                    0.13158634192699686,
                    -0.02729747882334623,
                    -0.02729747882334623))
            .smooth(),
        OpCase.of(
                LSTMLayer.OP,
                "both directions, sequences of their own length",
                SEQUENCES,
                ints(2, 3))
            .with(RecurrentLayer.UNITS, 1L)
            .with(RecurrentLayer.RETURN_SEQUENCES, true)
            .with(RecurrentLayer.DIRECTION, "bidirectional")
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    0.27606824370176347,
                    0.2039530169852432,
                    0.16168299405533343,
                    -0.046769193903947306,
                    0.0,
                    0.0,
                    0.17426971865610508,
                    0.32953710375122547,
                    0.37042610911520535,
                    0.13564635932958,
                    0.3113356769080718,
                    -0.02729747882334623))
            .smooth(),
        OpCase.of(LSTMLayer.OP, "both last states", SEQUENCES)
            .with(RecurrentLayer.UNITS, 1L)
            .with(RecurrentLayer.DIRECTION, "bidirectional")
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 2),
                    0.22603945340272238,
                    0.2432238657445975,
                    0.3113356769080718,
                    0.32953710375122547))
            .smooth(),
        OpCase.of(LSTMLayer.OP, "relu without biases", SEQUENCES)
            .with(RecurrentLayer.UNITS, 2L)
            .with(RecurrentLayer.ACTIVATION, "relu")
            .with(RecurrentLayer.USE_BIAS, false)
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 2),
                    0.6832690260494283,
                    0.6832690260494283,
                    1.072746884463368,
                    1.072746884463368)),
        OpCase.of(GRULayer.OP, "the last state", SEQUENCES)
            .with(RecurrentLayer.UNITS, 2L)
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 2),
                    0.15320512022023983,
                    0.15320512022023983,
                    0.2907648239831547,
                    0.2907648239831547))
            .smooth(),
        OpCase.of(GRULayer.OP, "every state of both directions", SEQUENCES)
            .with(RecurrentLayer.UNITS, 1L)
            .with(RecurrentLayer.RETURN_SEQUENCES, true)
            .with(RecurrentLayer.DIRECTION, "bidirectional")
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    0.2037693131222759,
                    0.1419037360494448,
                    0.02313190581601643,
                    -0.09413951383038997,
                    0.07565418268150101,
                    0.058295521623360984,
                    0.17446802061504182,
                    0.26693012572556385,
                    0.3005498326206773,
                    0.12899100594866525,
                    0.18095630045376815,
                    -0.06605748014823522))
            .smooth(),
        OpCase.of(GRULayer.OP, "the reset comes first", SEQUENCES)
            .with(RecurrentLayer.UNITS, 2L)
            .with(GRULayer.RESET_AFTER, false)
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 2),
                    0.15320512022023983,
                    0.15320512022023983,
                    0.2907648239831547,
                    0.2907648239831547))
            .smooth(),
        OpCase.of(SimpleRNN.OP, "every state", SEQUENCES)
            .with(RecurrentLayer.UNITS, 2L)
            .with(RecurrentLayer.RETURN_SEQUENCES, true)
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    0.6351489523872873,
                    0.6351489523872873,
                    0.7699878463413294,
                    0.7699878463413294,
                    0.9308842955817093,
                    0.9308842955817093,
                    0.46211715726000974,
                    0.46211715726000974,
                    0.8904789405395703,
                    0.8904789405395703,
                    0.9296706737919384,
                    0.9296706737919384))
            .smooth(),
        OpCase.of(SimpleRNN.OP, "sigmoid in both directions", SEQUENCES)
            .with(RecurrentLayer.UNITS, 1L)
            .with(RecurrentLayer.DIRECTION, "bidirectional")
            .with(RecurrentLayer.ACTIVATION, "sigmoid")
            .with(RecurrentLayer.KERNEL_INITIALIZER, "ones")
            .with(RecurrentLayer.RECURRENT_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 2),
                    0.6749539347768015,
                    0.7891555335399927,
                    0.6523635190170519,
                    0.772920913791815))
            .smooth());
  }

  private static List<OpCase> attentive() {
    return List.of(
        OpCase.of(MultiHeadAttention.OP, "a sequence reads itself", SEQUENCES)
            .with(MultiHeadAttention.NUM_HEADS, 2L)
            .with(MultiHeadAttention.KEY_DIM, 2L)
            .with(MultiHeadAttention.KERNEL_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    1.563969449077465,
                    1.563969449077465,
                    0.5990959483608826,
                    0.5990959483608826,
                    0.9547687922152365,
                    0.9547687922152365,
                    1.3919420447297717,
                    1.3919420447297717,
                    1.3919420447297717,
                    1.3919420447297717,
                    1.1041991095163433,
                    1.1041991095163433))
            .smooth(),
        OpCase.of(MultiHeadAttention.OP, "nobody reads ahead", SEQUENCES)
            .with(MultiHeadAttention.NUM_HEADS, 1L)
            .with(MultiHeadAttention.KEY_DIM, 3L)
            .with(MultiHeadAttention.USE_CAUSAL_MASK, true)
            .with(MultiHeadAttention.KERNEL_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    2.25,
                    2.25,
                    0.4302214683329959,
                    0.4302214683329959,
                    0.7367360892700026,
                    0.7367360892700026,
                    1.5,
                    1.5,
                    1.5,
                    1.5,
                    0.8174071130518712,
                    0.8174071130518712))
            .smooth(),
        OpCase.of(MultiHeadAttention.OP, "reads another sequence, no biases", SEQUENCES, MEMORY)
            .with(MultiHeadAttention.NUM_HEADS, 2L)
            .with(MultiHeadAttention.KEY_DIM, 1L)
            .with(MultiHeadAttention.VALUE_DIM, 3L)
            .with(MultiHeadAttention.USE_BIAS, false)
            .with(MultiHeadAttention.KERNEL_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    0.2779997998622092,
                    0.2779997998622092,
                    -0.09362812012126878,
                    -0.09362812012126878,
                    0.04685974716904681,
                    0.04685974716904681,
                    4.410742792288619,
                    4.410742792288619,
                    4.410742792288619,
                    4.410742792288619,
                    1.6780601179155135,
                    1.6780601179155135))
            .smooth(),
        OpCase.of(
                MultiHeadAttention.OP,
                "keys of their own, a mask",
                SEQUENCES,
                MEMORY,
                reals(shape(2, 2, 1), 0.5, -1.0, 0.25, 0.75),
                flags(shape(2, 3, 2), 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0))
            .with(MultiHeadAttention.NUM_HEADS, 1L)
            .with(MultiHeadAttention.KEY_DIM, 2L)
            .with(MultiHeadAttention.KERNEL_INITIALIZER, "ones")
            .gives(
                reals(
                    shape(2, 3, 2),
                    -0.5,
                    -0.5,
                    0.12956009596964146,
                    0.12956009596964146,
                    0.5,
                    0.5,
                    0.4438234970613659,
                    0.4438234970613659,
                    -1.0,
                    -1.0,
                    2.5,
                    2.5))
            .smooth());
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
