// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Walks cells along a sequence: directions, layouts, lengths and initial states, which are the
/// same for every recurrent op. Everything is unrolled, so gradients of any order come from the ops
/// of a step; the products with the inputs are taken for all steps at once.
record Recurrence(NodeScope node, Formula f, Kind kind, Value x) {

  /// What an op adds: its cell, and the biases that go in with the inputs.
  interface Cells {
    /// The bias of the inputs, or empty.
    default Optional<Value> bias(Weights weights) {
      return weights.bias();
    }

    Cell cell(Weights weights, int direction);
  }

  /// States of one direction: hidden states by time, and all states at the end.
  private record Walk(List<Value> hidden, List<Value> last) {}

  static List<Value> expand(NodeScope node, Kind kind, Cells cells) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    boolean batchFirst = Settings.batchFirst(node.attributes());
    Value sequence = batchFirst ? f.transpose(x, List.of(1, 0, 2)) : x;
    return new Recurrence(node, f, kind, sequence).outputs(cells, batchFirst);
  }

  private List<Value> outputs(Cells cells, boolean batchFirst) {
    List<Walk> walks =
        IntStream.range(0, Settings.directions(node.attributes()))
            .mapToObj(direction -> walk(cells, direction))
            .toList();
    List<Value> outputs = new ArrayList<>();
    Value y = f.concat(1, walks.stream().map(this::stacked).toList());
    outputs.add(batchFirst ? f.transpose(y, List.of(2, 0, 1, 3)) : y);
    for (int state = 0; state < kind.states().size(); state++) {
      int index = state;
      List<Value> ends = walks.stream().map(walk -> lifted(walk.last.get(index))).toList();
      Value end = f.concat(0, ends);
      outputs.add(batchFirst ? f.transpose(end, List.of(1, 0, 2)) : end);
    }
    return outputs;
  }

  /// Hidden states of a direction as `[time, 1, batch, hidden]`.
  private Value stacked(Walk walk) {
    if (walk.hidden.isEmpty()) {
      Shape nothing = Shape.of(List.of(Dim.of(0), Dim.ONE)).append(walk.last.getFirst().shape());
      return f.expand(f.scalar(0, x), nothing);
    }
    Shape one = Shape.of(1, 1).append(walk.last.getFirst().shape());
    return f.concat(0, walk.hidden.stream().map(state -> f.reshape(state, one)).toList());
  }

  private Value lifted(Value state) {
    return f.reshape(state, Shape.of(1).append(state.shape()));
  }

  private Walk walk(Cells cells, int direction) {
    Weights weights = Weights.of(node, kind, direction);
    List<Value> inputs = inputs(weights, cells.bias(weights));
    Cell cell = cells.cell(weights, direction);
    List<Value> states = initial(direction, weights.size());
    List<Value> hidden = new ArrayList<>(Collections.nCopies(inputs.size(), Value.ABSENT));
    boolean backwards = Settings.backwards(node.attributes(), direction);
    for (int i = 0; i < inputs.size(); i++) {
      int time = backwards ? inputs.size() - 1 - i : i;
      List<Value> next = cell.step(inputs.get(time), states);
      if (node.has("sequence_lens")) {
        Value running = running(time);
        hidden.set(time, f.where(running, next.getFirst(), f.scalar(0, x)));
        states = kept(running, next, states);
      } else {
        hidden.set(time, next.getFirst());
        states = next;
      }
    }
    return new Walk(hidden, states);
  }

  /// What goes into the cell at each time.
  private List<Value> inputs(Weights weights, Optional<Value> bias) {
    long time = x.shape().dim(0).size();
    if (time == 0) {
      return List.of();
    }
    Value product = weights.projected(x);
    Value whole = bias.map(b -> f.add(product, b)).orElse(product);
    Shape one = whole.shape().slice(1, 3);
    return Parts.equal(node, whole, 0, Math.toIntExact(time)).stream()
        .map(part -> f.reshape(part, one))
        .toList();
  }

  private List<Value> initial(int direction, long hidden) {
    List<Value> states = new ArrayList<>();
    for (String port : kind.states()) {
      if (node.has(port)) {
        Value given = node.input(port);
        boolean batchFirst = Settings.batchFirst(node.attributes());
        Value all = batchFirst ? f.transpose(given, List.of(1, 0, 2)) : given;
        states.add(Weights.row(f, all, direction));
      } else {
        Shape shape = Shape.of(List.of(x.shape().dim(1), Dim.of(hidden)));
        states.add(f.expand(f.scalar(0, x), shape));
      }
    }
    return states;
  }

  /// Whether the sequences of the batch reach `time`: `[batch, 1]`. Walked backwards a sequence
  /// starts late, at its own end, so that the same mask serves both directions.
  private Value running(int time) {
    Value lengths = node.input("sequence_lens");
    Value column = f.reshape(lengths, lengths.shape().append(Shape.of(1)));
    return node.emit(Greater.OP, column, f.scalar(time, DType.INT32));
  }

  private List<Value> kept(Value running, List<Value> next, List<Value> before) {
    return IntStream.range(0, next.size())
        .mapToObj(i -> f.where(running, next.get(i), before.get(i)))
        .toList();
  }
}
