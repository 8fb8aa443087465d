// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Values for the inputs nobody fed: what the file gives an input, else seeded random numbers.
/// Floating ones are as the input's `sample` says, else uniform in [-1, 1); integer ones as their
/// readers allow ([ClassCount]); flags true and false. Dimensions that nothing binds become 4.
public final class RandomFeeds {

  private static final long FREE_DIMENSION = 4;

  private final Inference types;
  private final long seed;

  public RandomFeeds(Inference types, long seed) {
    this.types = types;
    this.seed = seed;
  }

  /// `given` and a value for every other input node of the graph.
  public Map<String, Tensor> complete(Map<String, Tensor> given) {
    Map<String, TensorType> wanted = wanted(given);
    Inference bound = types.bind(wanted);
    Map<String, Tensor> feeds = new LinkedHashMap<>(given);
    own().forEach(feeds::putIfAbsent);
    wanted.forEach(
        (name, type) -> feeds.computeIfAbsent(name, missing -> random(bound, missing, type)));
    return feeds;
  }

  /// The values that inputs carry in the file.
  private Map<String, Tensor> own() {
    Map<String, Tensor> own = new LinkedHashMap<>();
    for (Node node : types.graph().nodes()) {
      if (types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent()) {
        node.attributes().find(Input.VALUE).ifPresent(value -> own.put(node.id(), value));
      }
    }
    return own;
  }

  private Map<String, TensorType> wanted(Map<String, Tensor> given) {
    Map<String, TensorType> wanted = new LinkedHashMap<>();
    given.forEach((name, tensor) -> wanted.put(name, tensor.type()));
    own().forEach((name, tensor) -> wanted.putIfAbsent(name, tensor.type()));
    Inference bound = types.bind(wanted);
    for (Node node : types.graph().nodes()) {
      boolean isInput = types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent();
      if (isInput && !wanted.containsKey(node.id())) {
        bound.type(PortRef.of(node.id())).ifPresent(type -> wanted.put(node.id(), fixed(type)));
      }
    }
    return wanted;
  }

  private static TensorType fixed(TensorType type) {
    return type.withShape(
        Shape.of(
            type.shape().dims().stream()
                .map(dim -> dim.isKnown() ? dim : Dim.of(FREE_DIMENSION))
                .toList()));
  }

  private Tensor random(Inference bound, String name, TensorType type) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + name.hashCode());
    long classes = ClassCount.of(bound, name);
    String sample =
        bound.graph().node(name).flatMap(n -> n.attributes().find(Input.SAMPLE)).orElse("none");
    return Tensor.of(
        type.dtype(),
        type.shape(),
        i ->
            switch (type.dtype().kind()) {
              case FLOATING -> floating(random, sample);
              case INTEGER -> random.nextLong(classes);
              case BOOLEAN -> random.nextInt(2);
            });
  }

  private static double floating(SplittableRandom random, String sample) {
    return switch (sample) {
      case "zeros" -> 0;
      case "ones" -> 1;
      case "normal" -> random.nextGaussian();
      case "uniform" -> random.nextDouble();
      default -> random.nextDouble(-1, 1);
    };
  }
}
