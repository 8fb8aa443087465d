// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An operator that a model defines by a body of nodes.
///
/// @param attributes names of attributes that a caller must give
/// @param defaults values of attributes that a caller may leave out
public record FunctionProto(
    String domain,
    String name,
    List<String> inputs,
    List<String> outputs,
    List<String> attributes,
    Map<String, AttributeProto.Value> defaults,
    List<NodeProto> nodes,
    List<OperatorSet> operatorSets) {

  static FunctionProto read(ProtoReader in) throws IOException {
    String domain = "";
    String name = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    Map<String, AttributeProto.Value> defaults = new LinkedHashMap<>();
    List<NodeProto> nodes = new ArrayList<>();
    List<OperatorSet> sets = new ArrayList<>();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> name = in.text();
        case 4 -> inputs.add(in.text());
        case 5 -> outputs.add(in.text());
        case 6 -> attributes.add(in.text());
        case 7 -> nodes.add(in.message(NodeProto::read));
        case 9 -> sets.add(in.message(OperatorSet::read));
        case 10 -> domain = in.text();
        case 11 -> {
          AttributeProto attribute = in.message(AttributeProto::read);
          defaults.put(attribute.name(), attribute.value());
        }
        default -> in.skip();
      }
    }
    return new FunctionProto(domain, name, inputs, outputs, attributes, defaults, nodes, sets);
  }
}
