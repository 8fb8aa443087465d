// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A graph: nodes in an order in which they can run, tensors that have a value from the start, and
/// what goes in and comes out.
///
/// @param values types that are known of values inside
/// @param sparse number of sparse initializers, which are not read
public record GraphProto(
    String name,
    List<NodeProto> nodes,
    List<TensorProto> initializers,
    List<ValueInfoProto> inputs,
    List<ValueInfoProto> outputs,
    List<ValueInfoProto> values,
    int sparse) {

  public GraphProto {
    nodes = List.copyOf(nodes);
    initializers = List.copyOf(initializers);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    values = List.copyOf(values);
  }

  public GraphProto withNodes(List<NodeProto> changed) {
    return new GraphProto(name, changed, initializers, inputs, outputs, values, sparse);
  }

  public GraphProto withInitializers(List<TensorProto> changed) {
    return new GraphProto(name, nodes, changed, inputs, outputs, values, sparse);
  }

  static GraphProto read(ProtoReader in) throws IOException {
    String name = "";
    List<NodeProto> nodes = new ArrayList<>();
    List<TensorProto> initializers = new ArrayList<>();
    List<ValueInfoProto> inputs = new ArrayList<>();
    List<ValueInfoProto> outputs = new ArrayList<>();
    List<ValueInfoProto> values = new ArrayList<>();
    int sparse = 0;
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> nodes.add(in.message(NodeProto::read));
        case 2 -> name = in.text();
        case 5 -> initializers.add(in.message(TensorProto::read));
        case 11 -> inputs.add(in.message(ValueInfoProto::read));
        case 12 -> outputs.add(in.message(ValueInfoProto::read));
        case 13 -> values.add(in.message(ValueInfoProto::read));
        case 15 -> {
          sparse++;
          in.skip();
        }
        default -> in.skip();
      }
    }
    return new GraphProto(name, nodes, initializers, inputs, outputs, values, sparse);
  }

  void write(ProtoWriter out) {
    nodes.forEach(node -> out.message(1, node::write));
    out.text(2, name);
    initializers.forEach(tensor -> out.message(5, tensor::write));
    inputs.forEach(value -> out.message(11, value::write));
    outputs.forEach(value -> out.message(12, value::write));
    values.forEach(value -> out.message(13, value::write));
  }
}
