// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.recurrent.GRU;
import dev.adjoint.ops.recurrent.LSTM;
import dev.adjoint.ops.recurrent.RNN;
import dev.adjoint.type.DType;
import java.util.List;

/// Recurrent nets. Expected values are of the equations in the help pages, written out in NumPy for
/// one sequence at a time.
final class RecurrentCases {

  static final CaseList CASES = new CaseList(CaseFile.of(GRU.OP, LSTM.OP, RNN.OP), rejected());

  private RecurrentCases() {}

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(RNN.OP, "C1").of(type(2, 2)).of(type(1, 4, 3)).of(type(1, 4, 4)),
        RejectedCase.of(RNN.OP, "C2").of(type(2, 2, 3)).of(type(2, 4, 3)).of(type(1, 4, 4)),
        RejectedCase.of(RNN.OP, "C2").of(type(2, 2, 3)).of(type(1, 4, 2)).of(type(1, 4, 4)),
        RejectedCase.of(RNN.OP, "C3").of(type(2, 2, 3)).of(type(1, 4, 3)).of(type(1, 4, 3)),
        RejectedCase.of(RNN.OP, "C3")
            .with(RNN.HIDDEN_SIZE, 5L)
            .of(type(2, 2, 3))
            .of(type(1, 4, 3))
            .of(type(1, 4, 4)),
        RejectedCase.of(RNN.OP, "C4")
            .of(type(2, 2, 3))
            .of(type(1, 4, 3))
            .of(type(1, 4, 4))
            .of(type(1, 4)),
        RejectedCase.of(RNN.OP, "C5")
            .of(type(2, 2, 3))
            .of(type(1, 4, 3))
            .of(type(1, 4, 4))
            .open()
            .of(type(DType.INT32, 3)),
        RejectedCase.of(RNN.OP, "C6")
            .of(type(2, 2, 3))
            .of(type(1, 4, 3))
            .of(type(1, 4, 4))
            .open()
            .open()
            .of(type(2, 2, 4)),
        RejectedCase.of(RNN.OP, "C7")
            .with(RNN.ACTIVATIONS, List.of("Tanh", "Tanh", "Tanh", "Tanh"))
            .of(type(2, 2, 3))
            .of(type(1, 4, 3))
            .of(type(1, 4, 4)),
        RejectedCase.of(RNN.OP, "C7")
            .with(RNN.ACTIVATIONS, List.of("Gelu"))
            .of(type(2, 2, 3))
            .of(type(1, 4, 3))
            .of(type(1, 4, 4)),
        RejectedCase.of(LSTM.OP, "C1").of(type(2, 2)).of(type(1, 16, 3)).of(type(1, 16, 4)),
        RejectedCase.of(LSTM.OP, "C2").of(type(2, 2, 3)).of(type(2, 16, 3)).of(type(1, 16, 4)),
        RejectedCase.of(LSTM.OP, "C2").of(type(2, 2, 3)).of(type(1, 16, 2)).of(type(1, 16, 4)),
        RejectedCase.of(LSTM.OP, "C3").of(type(2, 2, 3)).of(type(1, 16, 3)).of(type(1, 16, 3)),
        RejectedCase.of(LSTM.OP, "C3")
            .with(LSTM.HIDDEN_SIZE, 5L)
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4)),
        RejectedCase.of(LSTM.OP, "C4")
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4))
            .of(type(1, 16)),
        RejectedCase.of(LSTM.OP, "C5")
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4))
            .open()
            .of(type(DType.INT32, 3)),
        RejectedCase.of(LSTM.OP, "C6")
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4))
            .open()
            .open()
            .of(type(2, 2, 4)),
        RejectedCase.of(LSTM.OP, "C7")
            .with(LSTM.ACTIVATIONS, List.of("Tanh", "Tanh", "Tanh", "Tanh"))
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4)),
        RejectedCase.of(LSTM.OP, "C7")
            .with(LSTM.ACTIVATIONS, List.of("Gelu", "Gelu", "Gelu"))
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4)),
        RejectedCase.of(GRU.OP, "C1").of(type(2, 2)).of(type(1, 12, 3)).of(type(1, 12, 4)),
        RejectedCase.of(GRU.OP, "C2").of(type(2, 2, 3)).of(type(2, 12, 3)).of(type(1, 12, 4)),
        RejectedCase.of(GRU.OP, "C2").of(type(2, 2, 3)).of(type(1, 12, 2)).of(type(1, 12, 4)),
        RejectedCase.of(GRU.OP, "C3").of(type(2, 2, 3)).of(type(1, 12, 3)).of(type(1, 12, 3)),
        RejectedCase.of(GRU.OP, "C3")
            .with(GRU.HIDDEN_SIZE, 5L)
            .of(type(2, 2, 3))
            .of(type(1, 12, 3))
            .of(type(1, 12, 4)),
        RejectedCase.of(GRU.OP, "C4")
            .of(type(2, 2, 3))
            .of(type(1, 12, 3))
            .of(type(1, 12, 4))
            .of(type(1, 12)),
        RejectedCase.of(GRU.OP, "C5")
            .of(type(2, 2, 3))
            .of(type(1, 12, 3))
            .of(type(1, 12, 4))
            .open()
            .of(type(DType.INT32, 3)),
        RejectedCase.of(GRU.OP, "C6")
            .of(type(2, 2, 3))
            .of(type(1, 12, 3))
            .of(type(1, 12, 4))
            .open()
            .open()
            .of(type(2, 2, 4)),
        RejectedCase.of(GRU.OP, "C7")
            .with(GRU.ACTIVATIONS, List.of("Tanh", "Tanh", "Tanh", "Tanh"))
            .of(type(2, 2, 3))
            .of(type(1, 12, 3))
            .of(type(1, 12, 4)),
        RejectedCase.of(GRU.OP, "C7")
            .with(GRU.ACTIVATIONS, List.of("Gelu", "Gelu"))
            .of(type(2, 2, 3))
            .of(type(1, 12, 3))
            .of(type(1, 12, 4)),
        RejectedCase.of(LSTM.OP, "C6")
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4))
            .open()
            .open()
            .open()
            .of(type(2, 2, 4)),
        RejectedCase.of(LSTM.OP, "C8")
            .of(type(2, 2, 3))
            .of(type(1, 16, 3))
            .of(type(1, 16, 4))
            .open()
            .open()
            .open()
            .open()
            .of(type(1, 16)));
  }
}
