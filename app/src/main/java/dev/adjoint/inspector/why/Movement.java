// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.LocalDerivative;
import dev.adjoint.engine.NodeAt;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Flatten;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.Squeeze;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.ops.shape.Unsqueeze;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Follows single elements through ops that only move them: which elements of the result are those
/// that are asked about.
///
/// @param backend where small sums are done
public record Movement(Backend backend) {
  private static final Set<OpDef> MOVING =
      Set.of(
          Concat.OP,
          Expand.OP,
          Flatten.OP,
          Gather.OP,
          Identity.OP,
          Reshape.OP,
          Slice.OP,
          Squeeze.OP,
          Transpose.OP,
          Unsqueeze.OP);

  boolean moves(OpDef op) {
    return MOVING.contains(op);
  }

  /// The marks behind the node that a wire leads to; empty when it mixes elements.
  ///
  /// @param marks other than 0 where an element of the wire's value is meant; empty for all
  Optional<Tensor> through(Wire wire, Optional<Tensor> marks, MeasuredRun run, Inference types) {
    Optional<Node> node = types.graph().node(wire.to());
    Optional<OpDef> op = types.op(wire.to()).filter(this::moves);
    Optional<Tensor> value = run.value(wire.from());
    if (node.isEmpty() || op.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    Tensor all = Tensor.of(DType.FLOAT64, value.get().shape(), i -> 1);
    Tensor direction = marks.filter(m -> m.shape().equals(all.shape())).orElse(all);
    List<Optional<Tensor>> inputs = new ArrayList<>();
    node.get().inputs().forEach(source -> inputs.add(source.flatMap(run::value)));
    NodeAt at = new NodeAt(node.get(), op.get(), inputs, Map.of(), false, 0);
    try (var local = new LocalDerivative(at, LocalDerivative.byWire(wire.port()), backend)) {
      Tensor none =
          run.value(PortRef.of(wire.to()))
              .map(y -> Tensor.of(DType.FLOAT64, y.shape(), i -> 0))
              .orElse(all);
      return Optional.of(local.push(new TreeSet<>(Set.of(0)), direction).getOrDefault(0, none));
    } catch (EngineException unable) {
      return Optional.empty();
    }
  }
}
