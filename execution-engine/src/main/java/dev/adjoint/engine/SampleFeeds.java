// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;

/// What inputs are fed when a run is given nothing for them: the value in the file, or a sample
/// made up from the seed and the input's name. Made once for a session, so that every run sees the
/// same.
final class SampleFeeds {

  /// The size a named dimension has in a sample.
  private static final long SAMPLE_SIZE = 4;

  private final Map<String, Tensor> samples = new LinkedHashMap<>();
  private final Set<String> fixed = new HashSet<>();

  SampleFeeds(Inference types, long seed) {
    for (Node node : types.graph().nodes()) {
      if (types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent()) {
        sample(node, seed).ifPresent(tensor -> samples.put(node.id(), tensor));
        node.attributes()
            .find(Input.SHAPE)
            .filter(Shape::isKnown)
            .ifPresent(s -> fixed.add(node.id()));
      }
    }
  }

  /// The feeds, and samples for what they leave out. A sample never decides the size of a named
  /// dimension that a feed decides: beside feeds, only inputs of fixed shape are filled in.
  Map<String, Tensor> complete(Map<String, Tensor> feeds) {
    Map<String, Tensor> all = new LinkedHashMap<>(feeds);
    samples.forEach(
        (name, tensor) -> {
          if (feeds.isEmpty() || fixed.contains(name)) {
            all.putIfAbsent(name, tensor);
          }
        });
    return all;
  }

  private static Optional<Tensor> sample(Node node, long seed) {
    Attributes a = node.attributes();
    Optional<Tensor> value = a.find(Input.VALUE);
    Optional<Shape> shape = a.find(Input.SHAPE);
    if (value.isPresent() || shape.isEmpty()) {
      return value;
    }
    SplittableRandom random = new SplittableRandom(seed * 31 + node.id().hashCode());
    Optional<LongToDoubleFunction> element =
        switch (a.find(Input.SAMPLE).orElse("none")) {
          case "zeros" -> Optional.of(i -> 0);
          case "ones" -> Optional.of(i -> 1);
          case "normal" -> Optional.of(i -> random.nextGaussian());
          case "uniform" -> Optional.of(i -> random.nextDouble());
          default -> Optional.empty();
        };
    DType dtype = a.find(Input.DTYPE).orElse(DType.FLOAT32);
    return element.map(e -> Tensor.of(dtype, bound(shape.get()), e));
  }

  private static Shape bound(Shape shape) {
    return Shape.of(shape.dims().stream().map(d -> d.isKnown() ? d : Dim.of(SAMPLE_SIZE)).toList());
  }
}
