// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.infer.Inference;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.inspector.why.Cause;
import dev.adjoint.inspector.why.Symptom;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WhyViewModelTest {
  private static final Graph GRAPH =
      Graph.builder("dead")
          .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))))
          .node(Node.of("h", "Relu", "x"))
          .node(Node.of("loss", "ReduceSum", "h"))
          .build();
  private static final Wire INTO_RELU = new Wire(PortRef.of("x"), "h", 0);

  private final Set<Wire> lit = new HashSet<>();
  private final SimpleObjectProperty<InspectorSubject> subject =
      new SimpleObjectProperty<>(
          new InspectorSubject(
              GRAPH, Inference.of(GRAPH, StandardOps.CATALOG), Set.of("x"), new DeadRun()));
  private final WhyViewModel why =
      new WhyViewModel(
          subject,
          ChainWorker.direct(),
          new TensorGauge(Runnable::run, FxBridge.direct()),
          FxBridge.direct(),
          cause -> lit.addAll(cause.path()));

  @Test
  void offersAnAnswerForAZeroAndGivesItWhenAsked() {
    why.see("x", List.of());
    Why offered = why.whyProperty().get().orElseThrow();
    assertEquals(Optional.of(Symptom.ZERO), offered.symptom());
    assertFalse(offered.asked());
    why.explain();
    Cause cause = why.whyProperty().get().orElseThrow().cause().orElseThrow();
    assertEquals("h", cause.culprit());
    assertEquals(Set.of(INTO_RELU), lit);
    assertEquals(
        "All 2 inputs are 0 or below",
        WhyPane.sentence(cause, new Messages(Language.ENGLISH)).substring(0, 27));
  }

  @Test
  void offersNothingForAnOrdinaryGradient() {
    why.see("h", List.of());
    assertEquals(Optional.empty(), why.whyProperty().get());
  }

  private static final class DeadRun implements RunValues {
    private static final Tensor ONES = Tensor.floats(Shape.of(2), 1, 1);
    private static final Tensor ZEROS = Tensor.floats(Shape.of(2), 0, 0);
    private static final Map<PortRef, Tensor> VALUES =
        Map.of(PortRef.of("x"), Tensor.floats(Shape.of(2), -1, -2), PortRef.of("h"), ZEROS);
    private static final Map<PortRef, Tensor> GRADIENTS =
        Map.of(PortRef.of("x"), ZEROS, PortRef.of("h"), ONES);
    private static final Map<Wire, Tensor> SENT =
        Map.of(INTO_RELU, ZEROS, new Wire(PortRef.of("h"), "loss", 0), ONES);

    @Override
    public Optional<Tensor> value(PortRef ref) {
      return Optional.ofNullable(VALUES.get(ref));
    }

    @Override
    public Optional<Tensor> gradient(PortRef ref) {
      return Optional.ofNullable(GRADIENTS.get(ref));
    }

    @Override
    public Optional<Tensor> contribution(Wire wire) {
      return Optional.ofNullable(SENT.get(wire));
    }

    @Override
    public Optional<PortRef> loss() {
      return Optional.of(PortRef.of("loss"));
    }

    @Override
    public Moment moment(String node) {
      return Moment.NONE;
    }
  }
}
