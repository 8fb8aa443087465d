// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The sizes that the graph leaves open, such as the batch. The first size of inputs stays a name
/// in the code: it is bound to a large prime while lowering, and every multiple of that prime is
/// then written with the name. Other open sizes are bound to [#OTHER].
///
/// @param marks the prime that stands for each name
/// @param places an input whose first size each name is
/// @param bound the type of each input, all sizes known
record Sizes(
    SequencedMap<String, Long> marks, Map<String, String> places, Map<String, TensorType> bound) {
  /// The size given to whatever is open and is no batch: sequence lengths and their like.
  static final long OTHER = 8;

  private static final List<Long> PRIMES = List.of(9973L, 9967L, 9949L, 9941L, 9931L, 9929L);

  static Sizes of(Graph graph, Inference types) {
    SequencedMap<String, Long> marks = new LinkedHashMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    Map<String, TensorType> bound = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (types.op(node.id()).filter(op -> op == Input.OP).isPresent()) {
        TensorType type = types.outputTypes(node.id()).getFirst();
        bound.put(node.id(), new TensorType(type.dtype(), bind(type.shape(), marks)));
        marks.keySet().forEach(name -> places.putIfAbsent(name, node.id()));
      }
    }
    return new Sizes(marks, places, bound);
  }

  private static Shape bind(Shape shape, SequencedMap<String, Long> marks) {
    List<Dim> sizes = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      Dim dim = shape.dim(axis);
      if (dim instanceof Dim.Known) {
        sizes.add(dim);
      } else if (dim instanceof Dim.Symbol(String name)
          && (marks.containsKey(name) || axis == 0 && marks.size() < PRIMES.size())) {
        sizes.add(new Dim.Known(marks.computeIfAbsent(name, key -> PRIMES.get(marks.size()))));
      } else {
        sizes.add(new Dim.Known(OTHER));
      }
    }
    return Shape.of(sizes);
  }

  /// `784`, `N`, `N * 10`.
  String text(long size) {
    for (Map.Entry<String, Long> mark : marks.entrySet()) {
      if (size != 0 && size % mark.getValue() == 0) {
        String rest = text(size / mark.getValue());
        return rest.equals("1") ? mark.getKey() : mark.getKey() + " * " + rest;
      }
    }
    return Long.toString(size);
  }

  boolean isOpen(double value) {
    return value == Math.rint(value)
        && value != 0
        && Math.abs(value) < 1e15
        && marks.values().stream().anyMatch(mark -> (long) value % mark == 0);
  }
}
