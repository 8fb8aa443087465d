// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Foresight;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the numbers of a run decided in one node that holds bodies: the conditions and sizes that
/// were asked for, in the order in which they were. The same questions, asked while the node is put
/// into other words, get the same answers.
record Decided(List<Tensor> answers) {

  /// Runs the node once more, in the element types of the run.
  static Decided of(NodeAt at, Backend backend) {
    List<Optional<TensorType>> types =
        at.inputs().stream().map(value -> value.map(Tensor::type)).toList();
    NodeUse use =
        NodeUse.of(
            new NodeUse(at.node(), at.op(), types, Map.of(), at.training()),
            wire -> at.inputs().get(wire));
    RunRequest request = RunRequest.fetch(List.of(), feeds(at));
    ProgramBuilder program = new ProgramBuilder(at.training());
    List<Tensor> answers = new ArrayList<>();
    try (StateStore states = new StateStore(backend, 0);
        Foreseen numbers =
            new Foreseen(
                program,
                backend,
                states,
                name -> Feeds.of(name, request, at.runKey()),
                request.stop())) {
      program.forOneRun(value -> noted(numbers.value(value), answers));
      use.forward(program);
    }
    return new Decided(answers);
  }

  private static Map<String, Tensor> feeds(NodeAt at) {
    Map<String, Tensor> feeds = new java.util.HashMap<>();
    for (int wire = 0; wire < at.inputs().size(); wire++) {
      String name = NodeUse.in(wire);
      at.inputs().get(wire).ifPresent(value -> feeds.put(name, value));
    }
    return feeds;
  }

  private static Optional<Tensor> noted(Optional<Tensor> found, List<Tensor> answers) {
    found.ifPresent(answers::add);
    return found;
  }

  /// Answers from the start; what is asked beyond the run stays unknown.
  Foresight again() {
    Iterator<Tensor> next = answers.iterator();
    return value -> next.hasNext() ? Optional.of(fitting(next.next(), value)) : Optional.empty();
  }

  private static Tensor fitting(Tensor answer, Value value) {
    Shape shape = value.shape();
    boolean number = value.type().dtype().isFloating() == answer.dtype().isFloating();
    if (!number || !answer.shape().equals(shape)) {
      throw new Undecided("", "the node decides otherwise in float64");
    }
    return answer.as(value.type().dtype());
  }
}
