// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;

/// Values for inputs of a graph that names no data: what the input itself says, else normal random
/// numbers, the same in every iteration whatever other inputs there are, and zeros for integers. A
/// symbol such as `N` becomes a small batch.
public final class RandomFeeds implements FeedSource {

  /// Spreads the hashes of similar names.
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long SMALL_BATCH = 8;

  private final long batch;

  public RandomFeeds() {
    this(SMALL_BATCH);
  }

  /// @param batch what stands in for symbols
  public RandomFeeds(long batch) {
    this.batch = batch;
  }

  @Override
  public Map<String, Tensor> feeds(Content content, Optional<Path> file, long iteration) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    for (Node node : content.graph().nodes()) {
      boolean input =
          content.types().op(node.id()).map(OpDef::role).filter(Role.INPUT::equals).isPresent();
      if (input) {
        content
            .types()
            .type(PortRef.of(node.id()))
            .ifPresent(type -> feeds.put(node.id(), value(node, type)));
      }
    }
    return feeds;
  }

  /// The input's own value or kind of sample where it has one.
  private Tensor value(Node node, TensorType type) {
    Optional<Tensor> own = node.attributes().find(Input.VALUE);
    if (own.isPresent()) {
      return own.get();
    }
    Shape shape = Shape.of(type.shape().dims().stream().map(this::bound).toList());
    String usual = type.dtype().isFloating() ? "normal" : "zeros";
    SplittableRandom random = new SplittableRandom(node.id().hashCode() * GOLDEN);
    LongToDoubleFunction element =
        switch (node.attributes().find(Input.SAMPLE).filter(s -> !s.equals("none")).orElse(usual)) {
          case "ones" -> i -> 1;
          case "uniform" -> i -> random.nextDouble();
          case "normal" -> i -> random.nextGaussian();
          default -> i -> 0;
        };
    return Tensor.of(type.dtype(), shape, element);
  }

  private Dim bound(Dim dim) {
    return dim.isKnown() ? dim : Dim.of(batch);
  }
}
