// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// Short forms in which tests write graphs and read what inference says.
final class Graphs {

  private Graphs() {}

  /// Dimensions as in a file: numbers, names, `?`.
  static Shape shape(Object... dims) {
    return Shape.of(
        Arrays.stream(dims)
            .map(d -> d instanceof Integer size ? Dim.of(size) : Dim.of(d.toString()))
            .toList());
  }

  static Node input(String id, Object... dims) {
    return Node.of(id, "Input").with(Input.SHAPE, shape(dims));
  }

  static Node input(DType type, String id, Object... dims) {
    return input(id, dims).with(Input.DTYPE, type);
  }

  static Node weight(String id, Object... dims) {
    return Node.of(id, "Parameter").with(Parameter.SHAPE, shape(dims));
  }

  static Node constant(String id, Tensor value) {
    return Node.of(id, "Constant").with(Constant.VALUE, value);
  }

  static Graph graph(Node... nodes) {
    return Graph.builder("test").nodes(List.of(nodes)).build();
  }

  static Inference infer(Node... nodes) {
    return Inference.of(graph(nodes), StandardOps.CATALOG);
  }

  /// Type as on a wire, `64×10 f32`, or `none`.
  static String type(Inference inference, String ref) {
    return inference.type(PortRef.parse(ref)).map(t -> t.display()).orElse("none");
  }

  static List<String> codes(Inference inference) {
    return inference.diagnostics().stream().map(Diagnostic::code).toList();
  }

  static List<String> fixes(Inference inference, String node) {
    return inference.diagnostics(node).stream()
        .flatMap(d -> d.fixes().stream())
        .map(Fix::label)
        .toList();
  }

  /// Nanoseconds this thread has worked: what others do on the machine does not count.
  static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
