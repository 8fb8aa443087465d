// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.scene.Statistics;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// One number of a run: an element or a statistic of a value, or of the gradient by it. Written
/// `W1[3, 7]`, `mean(z2)`, `∂L/∂W1[0, 0]`, `‖∂L/∂W1‖`.
///
/// @param within the way to the body that it is about; empty for the graph itself
/// @param subject an output (`z2`, `split:1`) or, of gradients, a layer's parameter
///   (`dense/kernel`)
/// @param element of the whole tensor when empty
/// @param statistic of the whole tensor; none together with an element
public record WatchExpression(
    List<BodyPlace> within,
    String subject,
    boolean gradient,
    List<Long> element,
    Optional<Statistic> statistic) {

  /// A number of the graph itself.
  public WatchExpression(
      String subject, boolean gradient, List<Long> element, Optional<Statistic> statistic) {
    this(List.of(), subject, gradient, element, statistic);
  }

  /// A number that stands for a whole tensor.
  public enum Statistic {
    MEAN,
    STD,
    MIN,
    MAX,
    NORM;

    double of(Tensor tensor) {
      Statistics all = Statistics.of(tensor);
      return switch (this) {
        case MEAN -> all.mean();
        case STD -> all.deviation();
        case MIN -> all.min();
        case MAX -> all.max();
        case NORM -> all.norm();
      };
    }
  }

  public WatchExpression {
    within = List.copyOf(within);
    element = List.copyOf(element);
  }

  /// What is worth watching of a tensor when a person does not say: the norm of a gradient, the
  /// mean of a value, either the number itself where there is but one.
  public static WatchExpression usual(String subject, boolean gradient) {
    return new WatchExpression(subject, gradient, List.of(), Optional.empty());
  }

  /// The same of the graph at the end of `path`.
  public WatchExpression inBody(List<BodyPlace> path) {
    return new WatchExpression(path, subject, gradient, element, statistic);
  }

  /// Where the node is that it is about.
  public NodePlace place() {
    return new NodePlace(within, node());
  }

  /// The node that it is about.
  public String node() {
    return PortRef.parse(subject).node();
  }

  /// What it is about as of a moment; empty before it is computed, or in a body that the run is not
  /// stepped into.
  Optional<Tensor> tensor(RunSnapshot moment) {
    return tensor(moment.at(within).numbers());
  }

  /// What it is about, among the numbers of its own graph.
  Optional<Tensor> tensor(RunNumbers numbers) {
    PortRef ref = PortRef.parse(subject);
    if (!gradient) {
      return Optional.ofNullable(numbers.values().get(ref));
    }
    return Optional.ofNullable(numbers.gradients().get(ref))
        .or(() -> Optional.ofNullable(numbers.stateGradients().get(subject)));
  }

  /// The number; empty where the tensor has no such element.
  OptionalDouble read(Tensor tensor) {
    if (!element.isEmpty()) {
      return element(tensor);
    }
    if (tensor.elements() == 1 && statistic.isEmpty()) {
      return OptionalDouble.of(tensor.get(0));
    }
    return OptionalDouble.of(
        statistic.orElse(gradient ? Statistic.NORM : Statistic.MEAN).of(tensor));
  }

  private OptionalDouble element(Tensor tensor) {
    if (element.size() != tensor.shape().rank()) {
      return OptionalDouble.empty();
    }
    long index = 0;
    for (int axis = 0; axis < element.size(); axis++) {
      long size = tensor.shape().dim(axis).size();
      if (element.get(axis) >= size) {
        return OptionalDouble.empty();
      }
      index = index * size + element.get(axis);
    }
    return OptionalDouble.of(tensor.get(index));
  }

  /// After nodes got other names.
  WatchExpression renamed(BodyRenaming renaming) {
    Map<String, String> names = renaming.in(within);
    WatchExpression moved = inBody(renaming.path(within));
    String own = node();
    String other = names.get(own);
    if (other != null) {
      return moved.of(other + subject.substring(own.length()));
    }
    int slash = subject.lastIndexOf('/');
    String owner = slash < 0 ? null : names.get(subject.substring(0, slash));
    return owner == null ? moved : moved.of(owner + subject.substring(slash));
  }

  private WatchExpression of(String other) {
    return new WatchExpression(within, other, gradient, element, statistic);
  }

  /// As a person would write it.
  public String text() {
    String tensor = (gradient ? "∂L/∂" : "") + NodePlace.way(within) + subject;
    if (!element.isEmpty()) {
      return tensor
          + element.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
    if (statistic.isEmpty()) {
      return tensor;
    }
    Statistic which = statistic.get();
    return which == Statistic.NORM
        ? "‖" + tensor + "‖"
        : which.name().toLowerCase(Locale.ROOT) + "(" + tensor + ")";
  }
}
