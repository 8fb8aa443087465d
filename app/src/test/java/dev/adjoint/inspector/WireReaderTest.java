// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireReaderTest {
  private static final Graph GRAPH =
      Graph.builder("g")
          .node(Node.of("h", "Input").with("shape", new AttributeValue.Dims(Shape.of(2, 2))))
          .node(Node.of("z", "MatMul", "h", "h"))
          .node(Node.of("r", "Relu", "z"))
          .build();
  private static final Wire LEFT = new Wire(PortRef.of("h"), "z", 0);
  private static final Wire RIGHT = new Wire(PortRef.of("h"), "z", 1);
  private static final Wire LONE = new Wire(PortRef.of("z"), "r", 0);
  private static final Tensor VALUE = Tensor.floats(Shape.of(2, 2), 1, 2, 3, 4);
  private static final Tensor PART = Tensor.floats(Shape.of(2, 2), 1, 0, 0, 0);
  private static final Tensor WHOLE = Tensor.floats(Shape.of(2, 2), 2, 0, 0, 0);

  private static WireReader reader(RunValues run) {
    Inference types = Inference.of(GRAPH, StandardOps.CATALOG);
    return new WireReader(
        new InspectorSubject(GRAPH, types, Set.of(), run), new Messages(Language.ENGLISH));
  }

  private static List<String> names(WireFacts facts) {
    return facts.tensors().stream().map(NamedTensor::name).toList();
  }

  @Test
  void tellsItsEndsAndWhatItCarries() {
    WireFacts facts = reader(RunValues.NONE).read(Set.of(LONE)).orElseThrow();
    assertEquals("z → r", facts.name());
    assertEquals(new WireFacts.End("z", "MatMul", "Y"), facts.from());
    assertEquals(List.of(new WireFacts.End("r", "Relu", "X")), facts.to());
    assertEquals("2×2", facts.type().orElseThrow().shape().display());
    assertEquals(List.of(), facts.tensors());
  }

  @Test
  void showsItsValueWhatCameBackAlongItAndTheWholeGradient() {
    WireReader reader = reader(new Measured());
    WireFacts facts = reader.read(Set.of(LEFT)).orElseThrow();
    assertEquals(List.of("h", "∂L/∂h ← z", "∂L/∂h"), names(facts));
    assertEquals(
        List.of(VALUE, PART, WHOLE), facts.tensors().stream().map(NamedTensor::tensor).toList());
    assertEquals(2, facts.contributions().size());
  }

  @Test
  void gradientOfALoneWireIsTheOutputs() {
    assertEquals(
        List.of("z", "∂L/∂z"), names(reader(new Measured()).read(Set.of(LONE)).orElseThrow()));
  }

  @Test
  void panelFindsTheWireByItsName() {
    WireReader reader = reader(new Measured());
    WireFacts second = reader.read(Set.of(RIGHT)).orElseThrow();
    assertEquals("h → z B", second.name());
    assertEquals(second.tensors(), reader.tensors("h → z B"));
    assertEquals(List.of(), reader.tensors("h → nobody"));
  }

  @Test
  void severalWiresOfAnOutputAreToldTogether() {
    WireFacts facts = reader(new Measured()).read(Set.of(RIGHT, LEFT)).orElseThrow();
    assertEquals(List.of("A", "B"), facts.to().stream().map(WireFacts.End::port).toList());
    assertEquals(List.of("h", "∂L/∂h"), names(facts));
  }

  @Test
  void wiresOfDifferentOutputsHaveNothingInCommon() {
    assertEquals(Optional.empty(), reader(new Measured()).read(Set.of(LEFT, LONE)));
  }

  /// A run that is over.
  private static final class Measured implements RunValues {
    private static final Map<Wire, Tensor> SENT = Map.of(LEFT, PART, RIGHT, PART, LONE, WHOLE);

    @Override
    public Optional<Tensor> value(PortRef ref) {
      return Optional.of(VALUE);
    }

    @Override
    public Optional<Tensor> gradient(PortRef ref) {
      return Optional.of(WHOLE);
    }

    @Override
    public Optional<Tensor> contribution(Wire wire) {
      return Optional.ofNullable(SENT.get(wire));
    }

    @Override
    public Moment moment(String node) {
      return Moment.NONE;
    }
  }
}
