// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.Quoted;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The values that nodes of one graph can read: its own, and for a body those of the graphs around
/// it, each of which becomes an input of the body when it is first read.
final class Scope {

  private final @Nullable Scope outer;
  private final int depth;
  private final ValueNames names = new ValueNames();
  private final Map<String, String> hoisted = new HashMap<>();
  private final SequencedMap<String, String> captures = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> weights = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private Scope(@Nullable Scope outer, int depth) {
    this.outer = outer;
    this.depth = depth;
  }

  static Scope main() {
    return new Scope(null, 0);
  }

  Scope body() {
    return new Scope(this, depth + 1);
  }

  /// 0 for the main graph.
  int depth() {
    return depth;
  }

  ValueNames names() {
    return names;
  }

  List<Node> nodes() {
    return nodes;
  }

  void add(Node node) {
    nodes.add(node);
  }

  /// First values of parameters; only the main graph has any.
  SequencedMap<String, Tensor> weights() {
    return weights;
  }

  /// Values of the graphs around that are read here, each with the id of the input it became.
  SequencedMap<String, String> captures() {
    return captures;
  }

  /// The value called `name`.
  ///
  /// @param reader who asks, for the message
  /// @throws ProtoException when nothing makes it
  PortRef find(String name, String reader) throws ProtoException {
    Optional<PortRef> found = find(name);
    if (found.isEmpty()) {
      throw new ProtoException(
          "is damaged: %s reads %s, which nothing makes"
              .formatted(Quoted.cut(reader), Quoted.of(name)));
    }
    return found.get();
  }

  private Optional<PortRef> find(String name) {
    Optional<PortRef> own = names.find(name);
    if (own.isPresent() || outer == null) {
      return own;
    }
    String outside = hoisted.getOrDefault(name, name);
    String id = captures.get(outside);
    if (id != null) {
      return Optional.of(PortRef.of(id));
    }
    return outer.find(outside).isEmpty() ? Optional.empty() : Optional.of(capture(outside));
  }

  /// An input for a value of the graphs around; what arrives there decides its type.
  PortRef capture(String outside) {
    String id = names.id(outside, "captured");
    captures.put(outside, id);
    nodes.add(Node.of(id, Input.OP.name()).with(Input.SHAPE, Shape.UNRANKED));
    return PortRef.of(id);
  }

  /// Makes a parameter of an initializer. Those of bodies become parameters of the main graph: a
  /// body owns nothing that could be trained.
  void parameter(String name, Tensor value) throws ProtoException {
    if (outer == null) {
      names.define(name, PortRef.of(hold(name, value)));
    } else {
      Scope main = mainScope();
      String id = main.hold(name, value);
      String alias = "\u0000" + id;
      main.names.define(alias, PortRef.of(id));
      hoisted.put(name, alias);
    }
  }

  private Scope mainScope() {
    Scope scope = this;
    while (scope.outer != null) {
      scope = scope.outer;
    }
    return scope;
  }

  private String hold(String name, Tensor value) {
    String id = names.id(name, "parameter");
    weights.put(id, value);
    nodes.add(
        Node.of(id, Parameter.OP.name())
            .with(Parameter.SHAPE, value.shape())
            .with(Parameter.DTYPE, value.dtype()));
    return id;
  }
}
