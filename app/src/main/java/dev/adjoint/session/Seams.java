// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.internal.Stack;
import dev.adjoint.ops.internal.Take;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.unroll.Unrolled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers where iterations meet the graph around them, which the body knows nothing of: what a
/// slice is taken from and gives back to, what results are put together to. Cut out of the numbers
/// of the run, nothing is computed.
final class Seams {
  /// Elements of gradients spread over their sequences, at most, for one moment.
  private static final long MOST = 1L << 22;

  private final Unrolled drawn;
  private long spread;

  Seams(Unrolled drawn) {
    this.drawn = drawn;
  }

  void add(DrawnNumbers all) {
    for (Node node : drawn.graph().nodes()) {
      if (node.op().equals(Take.OP.name())) {
        take(node, all);
      } else if (node.op().equals(Stack.OP.name())) {
        stack(node, all);
      }
    }
  }

  private void take(Node node, DrawnNumbers all) {
    Wire wire = new Wire(node.input(0).orElseThrow(), node.id(), 0);
    Optional<Tensor> whole = all.value(wire.from());
    if (whole.isEmpty()) {
      return;
    }
    Shape shape = whole.get().shape();
    int axis = Axes.index(node.attributes().get(Take.AXIS), shape.rank());
    long from = node.attributes().get(Take.INDEX);
    Optional<Long> count = node.attributes().find(Take.COUNT);
    boolean passed = drawn.between().flatMap(id -> all.value(PortRef.of(id))).isPresent();
    if (count.isPresent() && passed) {
      all.value(node.id(), Optional.of(part(whole.get(), axis, from, count.get(), true)));
    }
    Optional<Tensor> slope = all.gradient(PortRef.of(node.id()));
    spread += shape.elements();
    if (slope.isPresent() && spread <= MOST) {
      all.contribution(wire, spread(slope.get(), shape, axis, from, count.orElse(1L)));
    }
  }

  private void stack(Node node, DrawnNumbers all) {
    Optional<Tensor> value = all.value(PortRef.of(node.id()));
    Optional<Tensor> slope = all.gradient(PortRef.of(node.id()));
    if (value.isEmpty()) {
      return;
    }
    int axis = Axes.index(node.attributes().get(Stack.AXIS), value.get().shape().rank());
    long from = 0;
    for (int port = 0; port < node.inputs().size(); port++) {
      PortRef source = node.input(port).orElseThrow();
      boolean many = drawn.between().filter(source.node()::equals).isPresent();
      long count = many ? drawn.shown().between() : 1;
      if (many) {
        all.value(source, part(value.get(), axis, from, count, true));
      }
      if (slope.isPresent()) {
        Tensor part = part(slope.get(), axis, from, count, many);
        all.contribution(new Wire(source, node.id(), port), part);
      }
      from += count;
    }
  }

  /// @param keep whether the axis stays, of size `count`; else it goes
  static Tensor part(Tensor whole, int axis, long from, long count, boolean keep) {
    long inner = inner(whole.shape(), axis);
    long run = count * inner;
    long step = whole.shape().dim(axis).size() * inner;
    return Tensor.of(
        whole.dtype(),
        with(whole.shape(), axis, keep ? Optional.of(Dim.of(count)) : Optional.empty()),
        i -> whole.get(i / run * step + from * inner + i % run));
  }

  /// `part` where it was taken from, 0 elsewhere.
  static Tensor spread(Tensor part, Shape whole, int axis, long from, long count) {
    long inner = inner(whole, axis);
    long run = count * inner;
    long step = whole.dim(axis).size() * inner;
    return Tensor.of(
        part.dtype(),
        whole,
        i -> {
          long at = i % step - from * inner;
          return at >= 0 && at < run ? part.get(i / step * run + at) : 0;
        });
  }

  private static long inner(Shape whole, int axis) {
    return whole.slice(axis + 1, whole.rank()).elements();
  }

  private static Shape with(Shape shape, int axis, Optional<Dim> size) {
    List<Dim> dims = new ArrayList<>(shape.dims());
    dims.remove(axis);
    size.ifPresent(dim -> dims.add(axis, dim));
    return Shape.of(dims);
  }
}
