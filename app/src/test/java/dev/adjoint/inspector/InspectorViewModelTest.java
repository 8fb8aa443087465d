// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.infer.Inference;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
  private static final Graph GRAPH =
      Graph.builder("g")
          .node(source("h", 2, 3))
          .node(source("W", 3, 2))
          .node(Node.of("z", "MatMul", "h", "W"))
          .node(Node.of("s", "Softmax", "z"))
          .node(Node.of("gap", "Relu"))
          .build();
  private static final Tensor BACK = Tensor.floats(Shape.of(3, 2), 1, 2, 3, 4, 5, 6);
  private static final Tensor UPSTREAM = Tensor.floats(Shape.of(2, 2), 1, 0, 0, 1);
  private static final Tensor H = Tensor.floats(Shape.of(2, 3), 1, 1, 1, 2, 2, 2);

  private final Messages messages = new Messages(Language.ENGLISH);
  private final List<String> done = new ArrayList<>();
  private final SimpleObjectProperty<InspectorSubject> subject =
      new SimpleObjectProperty<>(subject(Set.of(), RunValues.NONE));
  private final InspectorViewModel inspector =
      new InspectorViewModel(
          subject, messages, new Notes(done), ChainWorker.direct(), FxBridge.direct());

  private static Node source(String id, long rows, long columns) {
    Shape shape = Shape.of(rows, columns);
    return Node.of(id, "Input").with("shape", new AttributeValue.Dims(shape));
  }

  private static InspectorSubject subject(Set<String> selection, RunValues run) {
    return new InspectorSubject(GRAPH, Inference.of(GRAPH, StandardOps.CATALOG), selection, run);
  }

  private NodeFacts facts(String node) {
    return facts(node, RunValues.NONE);
  }

  private NodeFacts facts(String node, RunValues run) {
    subject.set(subject(Set.of(node), run));
    return assertInstanceOf(Selected.One.class, inspector.selectedProperty().get()).facts();
  }

  private static Attribute<?> units() {
    return StandardOps.CATALOG.find("Dense").orElseThrow().attribute("units").orElseThrow();
  }

  @Test
  void tellsOfTheGraphWhenNothingIsSelected() {
    assertEquals(new Selected.Nothing("g", "", 5, 3), inspector.selectedProperty().get());
    subject.set(subject(Set.of("z", "W"), RunValues.NONE));
    Selected.Many many = assertInstanceOf(Selected.Many.class, inspector.selectedProperty().get());
    assertEquals(List.of("W", "z"), many.nodes().stream().map(Node::id).toList());
  }

  @Test
  void graphWithoutANameIsUntitledInThePersonsLanguage() {
    Inference types = Inference.of(Graph.EMPTY, StandardOps.CATALOG);
    subject.set(new InspectorSubject(Graph.EMPTY, types, Set.of(), RunValues.NONE));
    messages.languageProperty().set(Language.KOREAN);
    assertEquals(new Selected.Nothing("제목 없음", "", 0, 0), inspector.selectedProperty().get());
  }

  @Test
  void nodesThatAreABlockGoByItsTitle() {
    Block block = new Block("b", "Layer", List.of("z", "W", "gone"), true, "", Extras.NONE);
    Graph graph = GRAPH.toBuilder().blocks(List.of(block)).build();
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    subject.set(new InspectorSubject(graph, types, Set.of("z", "W"), RunValues.NONE));
    Selected.Many many = assertInstanceOf(Selected.Many.class, inspector.selectedProperty().get());
    assertEquals(Optional.of("Layer"), many.block());
    subject.set(new InspectorSubject(graph, types, Set.of("z", "W", "h"), RunValues.NONE));
    many = assertInstanceOf(Selected.Many.class, inspector.selectedProperty().get());
    assertEquals(Optional.empty(), many.block());
  }

  @Test
  void insideACompositeTheOpAtHandIsToldOfAndCannotBeEdited() {
    InspectorSubject outside = subject(Set.of("s"), RunValues.NONE);
    Graph ops = Graph.builder("ops").node(source("x", 2, 2)).node(Node.of("z", "Exp", "x")).build();
    Inference types = Inference.of(ops, StandardOps.CATALOG);
    InspectorSubject inside = new InspectorSubject(ops, types, Set.of("z"), new OneStepBack(1));
    var canEdit = inspector.canEdit();
    subject.set(outside);
    assertTrue(canEdit.get());
    subject.set(
        new InspectorSubject(
            GRAPH,
            outside.inference(),
            Set.of("s"),
            Set.of(),
            RunValues.NONE,
            Optional.of(new InspectorSubject.Inside("s", inside))));
    NodeFacts facts =
        assertInstanceOf(Selected.One.class, inspector.selectedProperty().get()).facts();
    assertEquals("Exp", facts.node().op());
    assertEquals(Optional.of("s"), facts.composite());
    assertFalse(canEdit.get());
    assertEquals("s › ∂L/∂z", facts.tensors().getFirst().name(), "the document has a z");
    assertEquals(facts.tensors(), inspector.tensors("s › z"));
    assertEquals(List.of(), inspector.tensors("z"));
  }

  @Test
  void listsPortsWithTypesAndNeighbours() {
    assertEquals(
        List.of(
            new PortRow("A", "h · Input", "2×3", "f32", false, true),
            new PortRow("B", "W · Input", "3×2", "f32", false, true),
            new PortRow("Y", "z → s", "2×2", "f32", true, true)),
        facts("z").ports());
  }

  @Test
  void inputWithoutWireIsMarked() {
    NodeFacts gap = facts("gap");
    assertEquals("not connected", gap.ports().getFirst().other());
    assertTrue(!gap.ports().getFirst().connected());
    assertTrue(gap.hasError());
  }

  @Test
  void chainRuleBearsTheNamesOfTheGraph() {
    List<ChainRule> chain = facts("z").chain();
    assertEquals(List.of("A", "B"), chain.stream().map(ChainRule::port).toList());
    assertEquals("∂L/∂W", chain.getLast().formula().getFirst().text());
    assertEquals(Optional.empty(), chain.getLast().result());
  }

  @Test
  void chainRuleIsFilledInByTheRun() {
    ChainRule rule = facts("z", new OneStepBack(1)).chain().getLast();
    assertEquals(Optional.of(BACK), rule.result());
    assertEquals(
        List.of(
            new ChainRule.Operand("h", "A", H, true, false, Optional.of(PortRef.of("h"))),
            new ChainRule.Operand(
                "∂L/∂z", "Y", UPSTREAM, false, true, Optional.of(PortRef.of("z")))),
        rule.operands());
    assertEquals(
        List.of(Contribution.measured(new Wire(PortRef.of("W"), "z", 1), BACK, true)),
        rule.contributions());
    assertEquals(RunValues.Moment.BACKWARD, facts("z", new OneStepBack(1)).moment());
  }

  @Test
  void anOperandThatTookAGradientIsShownBeforeOneThatTookNone() {
    facts("z", new OneStepBack(0));
    ChainViewModel chain = inspector.chain();
    assertEquals("A", chain.shownProperty().get().shown().orElseThrow().port());
    assertFalse(chain.shownProperty().get().untaken());
    chain.choose("B");
    assertTrue(chain.shownProperty().get().untaken());
  }

  @Test
  void ofALossThePredictionIsShownFirstAndOfALayerItsKernel() {
    Graph graph =
        Graph.builder("g")
            .node(source("y", 2, 1))
            .node(source("t", 2, 1))
            .node(Node.of("loss", "MeanSquaredError", "y", "t"))
            .node(Node.of("layer", "Dense", "y").with("units", new AttributeValue.Int(1)))
            .build();
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    subject.set(new InspectorSubject(graph, types, Set.of("loss"), RunValues.NONE));
    ChainRule shown = inspector.chain().shownProperty().get().shown().orElseThrow();
    assertEquals("prediction", shown.port());
    subject.set(new InspectorSubject(graph, types, Set.of("layer"), new OneStepBack(0)));
    shown = inspector.chain().shownProperty().get().shown().orElseThrow();
    assertEquals("layer/kernel", shown.target().name());
    facts("z");
    assertEquals("B", inspector.chain().shownProperty().get().shown().orElseThrow().port());
  }

  @Test
  void faultyTextIsJudgedAndNotEntered() {
    Node softmax = facts("s").node();
    Attribute<?> axis = facts("s").attributes().getFirst().attribute();
    assertEquals("axis", axis.name());
    assertTrue(inspector.fault(axis, "one").orElseThrow().startsWith("must be a whole number"));
    assertEquals(Optional.empty(), inspector.fault(units(), "", true), "two may differ");
    assertTrue(inspector.fault(units(), "", false).isPresent());
    assertTrue(inspector.fault(units(), "one", true).isPresent());
    inspector.enter(List.of(softmax), axis, "one");
    assertEquals(List.of(), done);
    inspector.enter(List.of(softmax), axis, "1");
    inspector.enter(List.of(softmax), axis, "");
    assertEquals(List.of("s.axis = Int[value=1]"), done);
  }

  @Test
  void severalNodesShareWhatTheyHaveInCommon() {
    subject.set(subject(Set.of("h", "W"), RunValues.NONE));
    Selected.Many many = assertInstanceOf(Selected.Many.class, inspector.selectedProperty().get());
    AttributeRow shape =
        many.attributes().stream()
            .filter(row -> row.attribute().name().equals("shape"))
            .findFirst()
            .orElseThrow();
    assertTrue(shape.mixed());
    inspector.enter(many.nodes(), shape.attribute(), "3×2");
    assertEquals(1, done.getLast().split("; ").length, "W has that shape already");
    inspector.enter(many.nodes(), shape.attribute(), "4×4");
    assertEquals(2, done.getLast().split("; ").length, "one step for both");
    inspector.reset(many.nodes(), shape.attribute());
    assertEquals("h.shape unset; W.shape unset", done.getLast());
  }

  @Test
  void nameMustBeFreeAndPlain() {
    Node node = facts("z").node();
    assertEquals("Another node is called “h”", inspector.nameFault(node, "h").orElseThrow());
    assertTrue(inspector.nameFault(node, "a/b").isPresent());
    assertTrue(inspector.nameFault(node, " ").isPresent());
    assertTrue(inspector.nameFault(node, "z").isEmpty());
    inspector.rename(node, "h");
    inspector.rename(node, "z₂");
    assertEquals(List.of("z -> z₂"), done);
  }

  /// A run that has come back through `z` to one of its operands.
  private record OneStepBack(int port) implements RunValues {
    private static final Map<PortRef, Tensor> VALUES = Map.of(PortRef.of("h"), H);

    @Override
    public Optional<Tensor> value(PortRef ref) {
      return Optional.ofNullable(VALUES.get(ref));
    }

    @Override
    public Optional<Tensor> gradient(PortRef ref) {
      return ref.node().equals("z") ? Optional.of(UPSTREAM) : Optional.empty();
    }

    @Override
    public Optional<Tensor> owned(String name) {
      return Optional.of(BACK);
    }

    @Override
    public Optional<Tensor> contribution(Wire wire) {
      return wire.port() == port && wire.to().equals("z") ? Optional.of(BACK) : Optional.empty();
    }

    @Override
    public Moment moment(String node) {
      return node.equals("z") ? Moment.BACKWARD : Moment.NONE;
    }
  }

  private record Notes(List<String> done) implements InspectorActions {
    @Override
    public void edit(List<AttributeEdit> edits) {
      done.add(
          edits.stream()
              .map(
                  e ->
                      e.node()
                          + "."
                          + e.attribute()
                          + e.value().map(v -> " = " + v).orElse(" unset"))
              .collect(java.util.stream.Collectors.joining("; ")));
    }

    @Override
    public void rename(String from, String to) {
      done.add(from + " -> " + to);
    }

    @Override
    public void reveal(String node) {
      done.add("show " + node);
    }

    @Override
    public void apply(Fix fix) {
      done.add(fix.label());
    }
  }
}
