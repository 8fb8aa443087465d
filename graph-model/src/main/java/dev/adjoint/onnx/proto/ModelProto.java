// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole ONNX file.
public record ModelProto(
    long irVersion,
    String producer,
    List<OperatorSet> operatorSets,
    Optional<GraphProto> graph,
    List<FunctionProto> functions) {

  public ModelProto {
    operatorSets = List.copyOf(operatorSets);
    functions = List.copyOf(functions);
  }

  public static ModelProto read(ProtoReader in) throws IOException {
    long irVersion = 0;
    String producer = "";
    List<OperatorSet> sets = new ArrayList<>();
    Optional<GraphProto> graph = Optional.empty();
    List<FunctionProto> functions = new ArrayList<>();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> irVersion = in.integer();
        case 2 -> producer = in.text();
        case 7 -> graph = Optional.of(in.nested(GraphProto::read));
        case 8 -> sets.add(in.message(OperatorSet::read));
        case 25 -> functions.add(in.message(FunctionProto::read));
        default -> in.skip();
      }
    }
    return new ModelProto(irVersion, producer, sets, graph, functions);
  }

  public void write(ProtoWriter out) {
    out.integer(1, irVersion).text(2, producer);
    graph.ifPresent(g -> out.message(7, g::write));
    operatorSets.forEach(set -> out.message(8, set::write));
  }
}
