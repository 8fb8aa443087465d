// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// The shape rule of the recurrent ops: `X: [time, batch, input]`, `W: [directions, gates · hidden,
/// input]`, `R: [directions, gates · hidden, hidden]`.
record RecurrentShape(ShapeScope in, Kind kind) {

  List<Shape> outputs() {
    Shape x = in.shape("X");
    if (x.rank() != 3) {
      throw in.reject("C1", "X", "not a batch of sequences", "three dimensions", x.display());
    }
    Attributes settings = in.attributes();
    boolean batchFirst = Settings.batchFirst(settings);
    Dim time = x.dim(batchFirst ? 1 : 0);
    Dim batch = x.dim(batchFirst ? 0 : 1);
    Dim directions = Dim.of(Settings.directions(settings));
    Dim hidden = hidden();
    Dim rows = hidden.times(Dim.of(kind.gates()));
    require("C3", "R", Shape.of(List.of(directions, rows, hidden)));
    require("C2", "W", Shape.of(List.of(directions, rows, x.dim(2))));
    require("C4", "B", Shape.of(List.of(directions, rows.times(Dim.of(2)))));
    require("C5", "sequence_lens", Shape.of(List.of(batch)));
    Shape state =
        Shape.of(
            batchFirst ? List.of(batch, directions, hidden) : List.of(directions, batch, hidden));
    kind.states().forEach(port -> require("C6", port, state));
    requireFunctions();
    List<Shape> outputs = new ArrayList<>();
    outputs.add(
        Shape.of(
            batchFirst
                ? List.of(batch, time, directions, hidden)
                : List.of(time, directions, batch, hidden)));
    kind.states().forEach(port -> outputs.add(state));
    return outputs;
  }

  /// Size of the hidden state, as said or as `R` has it.
  Dim hidden() {
    Shape r = in.shape("R");
    return in.attributes()
        .find(Settings.HIDDEN_SIZE)
        .map(Dim::of)
        .orElseGet(() -> r.rank() == 3 ? r.dim(2) : Dim.UNKNOWN);
  }

  /// Rejects with `code` what is connected and of another shape.
  void require(String code, String port, Shape expected) {
    if (!in.has(port)) {
      return;
    }
    Shape actual = in.shape(port);
    boolean fits = actual.mayEqual(expected);
    if (!fits) {
      throw in.reject(
          code,
          port,
          "this shape does not go with the other inputs and hidden_size",
          expected.display(),
          actual.display());
    }
  }

  private void requireFunctions() {
    List<String> names = in.attributes().find(Settings.ACTIVATIONS).orElse(List.of());
    int needed = kind.functions().size() * Settings.directions(in.attributes());
    boolean known = names.stream().allMatch(name -> CellFunction.find(name).isPresent());
    if (!known || (!names.isEmpty() && names.size() != needed)) {
      throw in.reject(
          "C7",
          "activations",
          "these are not the functions of the cell",
          needed + " of " + CellFunction.names(),
          names.toString());
    }
  }
}
