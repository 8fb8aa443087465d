// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Category;
import dev.adjoint.op.Role;
import dev.adjoint.scene.Statistics;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/// Measures the tensors of a run. Tensors that were measured the last time are not measured again.
/// One thread.
public final class Measuring {
  private Map<Tensor, Double> norms = new IdentityHashMap<>();
  private Map<Tensor, Double> deviations = new IdentityHashMap<>();
  private Map<Tensor, Double> dead = new IdentityHashMap<>();

  /// @param gradients of the loss, by output
  /// @param times by node
  /// @param step the training step, below 0 for a run that is none
  public RunMeasures measure(
      Content content,
      Map<PortRef, Tensor> values,
      Map<PortRef, Tensor> gradients,
      Function<String, Optional<NodeTime>> times,
      long step) {
    Measuring before = new Measuring();
    before.norms = norms;
    before.deviations = deviations;
    before.dead = dead;
    norms = new IdentityHashMap<>();
    deviations = new IdentityHashMap<>();
    dead = new IdentityHashMap<>();
    Map<String, NodeMeasure> nodes = new HashMap<>();
    for (Node node : content.graph().nodes()) {
      NodeMeasure measure = node(content, node, values, gradients, times, before);
      if (!measure.equals(NodeMeasure.NONE)) {
        nodes.put(node.id(), measure);
      }
    }
    return new RunMeasures(content, nodes, inputs(content, values), step);
  }

  private NodeMeasure node(
      Content content,
      Node node,
      Map<PortRef, Tensor> values,
      Map<PortRef, Tensor> gradients,
      Function<String, Optional<NodeTime>> times,
      Measuring before) {
    int outputs = Math.max(1, content.types().outputTypes(node.id()).size());
    OptionalDouble norm = OptionalDouble.empty();
    OptionalLong bytes = OptionalLong.empty();
    for (int i = 0; i < outputs; i++) {
      PortRef ref = new PortRef(node.id(), i);
      Tensor gradient = gradients.get(ref);
      if (gradient != null) {
        double now = norm(gradient, before);
        norm = OptionalDouble.of(norm.isEmpty() ? now : Math.max(norm.getAsDouble(), now));
      }
      Tensor value = values.get(ref);
      if (value != null) {
        bytes = OptionalLong.of(bytes.orElse(0) + value.data().byteSize());
      }
    }
    Tensor value = values.get(PortRef.of(node.id()));
    boolean floating = value != null && value.dtype().isFloating();
    return new NodeMeasure(
        norm,
        value != null && floating
            ? OptionalDouble.of(deviation(value, before))
            : OptionalDouble.empty(),
        value != null && floating && isActivation(content, node)
            ? OptionalDouble.of(dead(value, before))
            : OptionalDouble.empty(),
        times.apply(node.id()),
        bytes);
  }

  private static Map<String, TensorType> inputs(Content content, Map<PortRef, Tensor> values) {
    Map<String, TensorType> types = new HashMap<>();
    values.forEach(
        (ref, value) -> {
          boolean input =
              content.types().op(ref.node()).filter(op -> op.role() == Role.INPUT).isPresent();
          // The element type as declared: a device may compute in another.
          content
              .types()
              .type(ref)
              .filter(type -> input)
              .ifPresent(type -> types.put(ref.node(), type.withShape(value.shape())));
        });
    return types;
  }

  private static boolean isActivation(Content content, Node node) {
    return content
        .types()
        .op(node.id())
        .filter(op -> op.category() == Category.ACTIVATION)
        .isPresent();
  }

  private double norm(Tensor gradient, Measuring before) {
    Double known = before.norms.get(gradient);
    double norm = known != null ? known : Statistics.of(gradient).norm();
    norms.put(gradient, norm);
    return norm;
  }

  private double deviation(Tensor value, Measuring before) {
    Double known = before.deviations.get(value);
    double deviation = known != null ? known : Statistics.of(value).deviation();
    deviations.put(value, deviation);
    return deviation;
  }

  private double dead(Tensor value, Measuring before) {
    Double known = before.dead.get(value);
    double share = known != null ? known : deadShare(value);
    dead.put(value, share);
    return share;
  }

  /// Share of the units, which are what is left of the shape without its first axis, that are zero
  /// for every row; of a vector's elements, which are units themselves.
  static double deadShare(Tensor value) {
    long rows = value.shape().rank() > 1 ? value.shape().dim(0).size() : 1;
    long units = rows == 0 ? 0 : value.elements() / rows;
    long zero = 0;
    for (long unit = 0; unit < units; unit++) {
      boolean dead = true;
      for (long row = 0; dead && row < rows; row++) {
        dead = value.get(row * units + unit) == 0;
      }
      zero += dead ? 1 : 0;
    }
    return units == 0 ? 0 : (double) zero / units;
  }
}
