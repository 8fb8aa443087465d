// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.GraphName;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.help.HelpViewModel;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.GraphCost;
import dev.adjoint.session.MomentTimes;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the inspector shows, and what it lets people change. Texts typed into it are judged here.
public final class InspectorViewModel implements AutoCloseable {
  /// As many nodes are read in a few milliseconds.
  private static final int AT_ONCE = 2_000;

  private final ExecutorService reader = BesideWindow.worker("adjoint-inspector");
  private final FxBridge bridge;
  private final ObservableValue<InspectorSubject> subject;
  private final Messages messages;
  private final InspectorActions actions;
  private final ReadOnlyObjectWrapper<Selected> selected;
  private final ChainViewModel chain;
  private final WhyViewModel why;
  private final HelpViewModel help;
  private final BooleanProperty editable = new SimpleBooleanProperty(true);
  private final ObjectProperty<GraphCost> cost = new SimpleObjectProperty<>(GraphCost.NONE);
  private final ObjectProperty<MomentTimes> times = new SimpleObjectProperty<>(MomentTimes.NONE);

  public InspectorViewModel(
      ObservableValue<InspectorSubject> subject,
      Messages messages,
      InspectorActions actions,
      ChainWorker worker,
      FxBridge bridge) {
    this.subject = subject;
    this.messages = messages;
    this.actions = actions;
    help = new HelpViewModel(subject.getValue().inference().catalog());
    TensorGauge gauge = TensorGauge.besideWindow(bridge);
    ObservableValue<InspectorSubject> toldOf = subject.map(InspectorSubject::toldOf);
    chain = new ChainViewModel(toldOf, worker, gauge, bridge);
    why = new WhyViewModel(toldOf, worker, gauge, bridge, cause -> chain.light(cause.path()));
    selected = new ReadOnlyObjectWrapper<>(read());
    selected.subscribe(this::seeChain);
    this.bridge = bridge;
    subject.addListener((at, before, now) -> renew());
    messages.languageProperty().addListener((at, before, now) -> renew());
  }

  /// What is to be said of very many nodes is found beside the window.
  private void renew() {
    InspectorSubject now = subject.getValue();
    if (now.selection().size() <= AT_ONCE) {
      selected.set(read());
    } else {
      reader.execute(
          () -> {
            Selected many = ManyReader.read(now);
            bridge.publish(this, () -> take(many, now));
          });
    }
  }

  private void take(Selected read, InspectorSubject of) {
    if (subject.getValue() == of) {
      selected.set(read);
    }
  }

  public ReadOnlyObjectProperty<Selected> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  private void seeChain(Selected now) {
    if (now instanceof Selected.One(NodeFacts facts)) {
      chain.see(facts.node().id(), facts.chain());
      why.see(facts.node().id(), facts.chain());
    } else {
      chain.see("", List.of());
      why.see("", List.of());
    }
  }

  /// The help pages of ops.
  public HelpViewModel help() {
    return help;
  }

  /// Opens the help page of the selected node's op, or closes the one that is open.
  public void toggleHelp() {
    if (help.pageProperty().get().isPresent()) {
      help.close();
    } else if (selected.get() instanceof Selected.One(NodeFacts facts)) {
      help.open(facts.node().op());
    }
  }

  /// Whether there is something that [#toggleHelp] would do.
  public ObservableValue<Boolean> canToggleHelp() {
    return selected.map(
        now ->
            now instanceof Selected.One(NodeFacts facts) && facts.op().isPresent()
                || help.pageProperty().get().isPresent());
  }

  /// What the graph costs; set by whoever counts it.
  public ObjectProperty<GraphCost> costProperty() {
    return cost;
  }

  /// What nodes took; set by whoever follows the run.
  public ObjectProperty<MomentTimes> timesProperty() {
    return times;
  }

  /// Whether what is looked at can be edited; set by whoever shows it.
  public BooleanProperty editableProperty() {
    return editable;
  }

  /// Whether what is told of can be: no document holds the ops that a composite is made of.
  BooleanBinding canEdit() {
    return Bindings.createBooleanBinding(
        () -> editable.get() && subject.getValue().inside().isEmpty(), editable, selected);
  }

  /// Why a gradient of the selected node is what it is.
  public WhyViewModel why() {
    return why;
  }

  /// The chain rules of the selected node.
  public ChainViewModel chain() {
    return chain;
  }

  private Selected read() {
    InspectorSubject now = subject.getValue();
    Graph graph = now.graph();
    if (now.selection().size() > 1) {
      return ManyReader.read(now);
    }
    if (now.selection().isEmpty() && !now.wires().isEmpty()) {
      return wired(now);
    }
    InspectorSubject told = now.toldOf();
    return told.selection().stream()
        .findFirst()
        .flatMap(told.graph()::node)
        .<Selected>map(n -> new Selected.One(FactsReader.ofTold(now, messages).read(n)))
        .orElseGet(
            () ->
                new Selected.Nothing(
                    GraphName.of(graph, messages),
                    graph.lesson().in(messages.languageProperty().get().locale().getLanguage()),
                    graph.nodes().size(),
                    graph.wiring().wires()));
  }

  private Selected wired(InspectorSubject now) {
    return new WireReader(now, messages)
        .read(now.wires())
        .<Selected>map(Selected.Wired::new)
        .orElseGet(() -> new Selected.Wires(now.wires().size()));
  }

  /// What is wrong with `typed` as a value of `attribute`, in words, or empty.
  public Optional<String> fault(Attribute<?> attribute, String typed) {
    if (typed.isBlank() && !attribute.required()) {
      return Optional.empty();
    }
    Optional<AttributeValue> value = AttributeText.parse(attribute, typed);
    boolean wrong = value.isEmpty() || attribute.fault(value.get()).isPresent();
    return wrong ? Optional.of(new AttributeWords(messages).fault(attribute)) : Optional.empty();
  }

  /// The same for nodes that may differ in it: what nothing is typed over stays as different as it
  /// is.
  public Optional<String> fault(Attribute<?> attribute, String typed, boolean mixed) {
    return mixed && typed.isBlank() ? Optional.empty() : fault(attribute, typed);
  }

  /// Takes over a typed value for all the nodes, as one edit; an empty one gives the attribute up
  /// for its default. Does nothing with a faulty one, or where nothing changes.
  public void enter(List<Node> nodes, Attribute<?> attribute, String typed) {
    if (fault(attribute, typed).isPresent()) {
      return;
    }
    if (typed.isBlank() && attribute.kind() != Attribute.Kind.SHAPE) {
      reset(nodes, attribute);
      return;
    }
    List<AttributeEdit> edits = new ArrayList<>();
    for (Node node : nodes) {
      Optional<AttributeValue> before =
          Optional.ofNullable(node.attributes().values().get(attribute.name()));
      AttributeText.parse(attribute, typed)
          .map(value -> like(before, value))
          .filter(value -> before.filter(value::equals).isEmpty())
          .ifPresent(
              value ->
                  edits.add(new AttributeEdit(node.id(), attribute.name(), Optional.of(value))));
    }
    apply(edits);
  }

  /// A literal keeps the element type it had.
  private static AttributeValue like(Optional<AttributeValue> before, AttributeValue value) {
    return before.isPresent()
            && before.get() instanceof AttributeValue.Literal(Tensor old)
            && value instanceof AttributeValue.Literal(Tensor now)
        ? new AttributeValue.Literal(now.as(old.dtype()))
        : value;
  }

  /// Back to the default, for all the nodes, as one edit.
  public void reset(List<Node> nodes, Attribute<?> attribute) {
    apply(
        nodes.stream()
            .filter(node -> node.attributes().values().containsKey(attribute.name()))
            .map(node -> new AttributeEdit(node.id(), attribute.name(), Optional.empty()))
            .toList());
  }

  private void apply(List<AttributeEdit> edits) {
    if (!edits.isEmpty()) {
      actions.edit(edits);
    }
  }

  /// Why a node cannot be called `name`, or empty.
  public Optional<String> nameFault(Node node, String name) {
    if (name.equals(node.id())) {
      return Optional.empty();
    }
    if (name.isBlank() || !name.equals(name.strip()) || name.matches(".*[:/\"\\p{Cntrl}].*")) {
      return Optional.of(messages.text("inspector.name-bad"));
    }
    return subject.getValue().graph().node(name).isPresent()
        ? Optional.of(messages.text("inspector.name-taken", name))
        : Optional.empty();
  }

  public void rename(Node node, String name) {
    if (!name.equals(node.id()) && nameFault(node, name).isEmpty()) {
      actions.rename(node.id(), name);
    }
  }

  /// The values and gradients of a node now, or of the wire that goes by that name, selected or
  /// not; none when there is neither.
  public List<NamedTensor> tensors(String name) {
    InspectorSubject now = subject.getValue();
    if (selected.get() instanceof Selected.One(NodeFacts facts)
        && facts.composite().isPresent()
        && facts.name().equals(name)) {
      return facts.tensors();
    }
    return now.graph()
        .node(name)
        .map(known -> new FactsReader(now, messages).tensors(known))
        .orElseGet(() -> new WireReader(now, messages).tensors(name));
  }

  public InspectorActions actions() {
    return actions;
  }

  @Override
  public void close() {
    chain.close();
  }
}
