// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.layer.Embedding;
import dev.adjoint.ops.loss.Hinge;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Flatten;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Squeeze;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.ops.shape.Unsqueeze;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How many different numbers an integer input may hold, from what reads it: as many labels as
/// there are classes, as many indices as the axis is long.
final class ClassCount {

  /// Where nobody says.
  private static final long USUAL = 2;

  /// Ops that hand the numbers on unchanged.
  private static final Set<OpDef> PASSING =
      Set.of(Identity.OP, Cast.OP, Flatten.OP, Reshape.OP, Squeeze.OP, Transpose.OP, Unsqueeze.OP);

  private ClassCount() {}

  static long of(Inference types, String input) {
    Map<String, List<Wire>> wires = types.graph().wiresBySource();
    long count = Long.MAX_VALUE;
    Deque<String> open = new ArrayDeque<>(List.of(input));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.remove();
      for (Wire wire : seen.add(id) ? wires.getOrDefault(id, List.of()) : List.<Wire>of()) {
        count = Math.min(count, limit(types, wire).orElse(count));
        types.op(wire.to()).filter(PASSING::contains).ifPresent(op -> open.add(wire.to()));
      }
    }
    return count == Long.MAX_VALUE ? USUAL : Math.max(1, count);
  }

  private static Optional<Long> limit(Inference types, Wire wire) {
    Optional<OpDef> found = types.op(wire.to());
    Optional<Node> node = types.graph().node(wire.to());
    if (found.isEmpty() || node.isEmpty()) {
      return Optional.empty();
    }
    OpDef op = found.get();
    if ((op == SoftmaxCrossEntropyLoss.OP || op == Hinge.OP) && wire.port() == 1) {
      return size(types, node.get().input(0), 1);
    }
    if (op == Gather.OP && wire.port() == 1) {
      return size(types, node.get().input(0), node.get().attributes().get(Gather.AXIS));
    }
    if (op == Embedding.OP) {
      return Optional.of(node.get().attributes().get(Embedding.INPUT_DIM));
    }
    if (op == OneHot.OP && wire.port() == 0) {
      return node.get().input(1).flatMap(types::constant).map(depth -> depth.getLong(0));
    }
    return Optional.empty();
  }

  private static Optional<Long> size(Inference types, Optional<PortRef> from, long axis) {
    return from.flatMap(types::type)
        .map(type -> type.shape())
        .filter(shape -> axis >= -shape.rank() && axis < shape.rank())
        .map(shape -> dim(shape, axis))
        .filter(Dim::isKnown)
        .map(Dim::size);
  }

  private static Dim dim(Shape shape, long axis) {
    return shape.dim((int) (axis < 0 ? axis + shape.rank() : axis));
  }
}
