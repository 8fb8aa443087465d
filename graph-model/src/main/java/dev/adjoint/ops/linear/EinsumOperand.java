// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// A tensor on its way through an Einsum, with a label for each axis.
record EinsumOperand(Formula f, Value value, List<Integer> labels) {

  /// A label that stands twice is read along the diagonal, until every label stands once.
  EinsumOperand diagonals() {
    for (int later = labels.size() - 1; later > 0; later--) {
      int first = labels.indexOf(labels.get(later));
      if (first < later) {
        return diagonal(first, later).diagonals();
      }
    }
    return this;
  }

  private EinsumOperand diagonal(int first, int second) {
    List<Integer> perm = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int axis = 0; axis < labels.size(); axis++) {
      if (axis != first && axis != second) {
        perm.add(axis);
        kept.add(labels.get(axis));
      }
    }
    kept.add(labels.get(first));
    perm.add(first);
    perm.add(second);
    Value moved = f.transpose(value, perm);
    long size = value.shape().dim(first).size();
    Shape rest = moved.shape().slice(0, perm.size() - 2);
    Value square = f.reshape(moved, rest.append(Shape.of(size * size)));
    long[] places = LongStream.range(0, size).map(i -> i * (size + 1)).toArray();
    Value picked =
        f.emit()
            .emit(
                Gather.OP,
                Attributes.of(Gather.AXIS, (long) rest.rank()),
                square,
                f.emit().constant(Tensor.vector(places)));
    return new EinsumOperand(f, picked, kept);
  }

  /// Without axes of size 1 that stretch to a larger size elsewhere.
  EinsumOperand unstretched(Map<Integer, Long> sizes) {
    List<Integer> kept = new ArrayList<>();
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < labels.size(); axis++) {
      Dim own = value.shape().dim(axis);
      if (sizes.getOrDefault(labels.get(axis), own.size()) == own.size()) {
        kept.add(labels.get(axis));
        dims.add(own);
      }
    }
    return new EinsumOperand(f, f.reshape(value, Shape.of(dims)), kept);
  }

  /// Sums over every label that is not in `wanted`.
  EinsumOperand summed(Set<Integer> wanted) {
    List<Integer> kept = new ArrayList<>(labels);
    kept.retainAll(wanted);
    long[] axes =
        LongStream.range(0, labels.size())
            .filter(axis -> !wanted.contains(labels.get((int) axis)))
            .toArray();
    return new EinsumOperand(f, f.sum(value, false, axes), kept);
  }

  EinsumOperand ordered(List<Integer> order) {
    return new EinsumOperand(
        f, f.transpose(value, order.stream().map(labels::indexOf).toList()), order);
  }

  /// Product of two operands, summed over the labels that both have and nobody wants any more: one
  /// batched matrix product.
  EinsumOperand times(EinsumOperand other, Set<Integer> wanted) {
    Set<Integer> shared = new HashSet<>(labels);
    shared.retainAll(other.labels);
    EinsumOperand left = summed(union(wanted, shared));
    EinsumOperand right = other.summed(union(wanted, shared));
    List<Integer> batch = left.labels.stream().filter(shared::contains).toList();
    List<Integer> inner = batch.stream().filter(label -> !wanted.contains(label)).toList();
    batch = batch.stream().filter(wanted::contains).toList();
    List<Integer> rows = left.labels.stream().filter(label -> !shared.contains(label)).toList();
    List<Integer> columns = right.labels.stream().filter(l -> !shared.contains(l)).toList();
    List<Integer> order = new ArrayList<>(batch);
    order.addAll(rows);
    order.addAll(columns);
    Value a = left.grouped(batch, rows, inner);
    Value b = right.grouped(batch, inner, columns);
    // Without an inner axis there is nothing to sum: [b, m, 1] times [b, 1, n] is a plain product.
    Value product = inner.isEmpty() ? f.mul(a, b) : f.matmul(a, b);
    List<Dim> dims = new ArrayList<>(left.dims(batch));
    dims.addAll(left.dims(rows));
    dims.addAll(right.dims(columns));
    return new EinsumOperand(f, f.reshape(product, Shape.of(dims)), order);
  }

  private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
    Set<Integer> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }

  /// The value as `[batch, first, second]`, each group of labels one axis.
  private Value grouped(List<Integer> batch, List<Integer> first, List<Integer> second) {
    List<Integer> order = new ArrayList<>(batch);
    order.addAll(first);
    order.addAll(second);
    return f.reshape(
        ordered(order).value, Shape.of(product(batch), product(first), product(second)));
  }

  private List<Dim> dims(List<Integer> some) {
    return some.stream().map(label -> value.shape().dim(labels.indexOf(label))).toList();
  }

  private long product(List<Integer> some) {
    return Shape.of(dims(some)).elements();
  }
}
