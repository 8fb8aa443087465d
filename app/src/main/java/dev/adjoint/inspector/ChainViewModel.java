// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainRule.Target;
import dev.adjoint.inspector.rule.ChainStudy;
import dev.adjoint.inspector.rule.ChainTerm;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.inspector.rule.GradientPaths;
import dev.adjoint.op.Category;
import dev.adjoint.session.FxBridge;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The chain rules of the node being looked at: which one is shown, which of its elements is
/// spelled out, and which path of the graph is lit for it. For the window's thread; what takes time
/// is derived on another.
public final class ChainViewModel implements AutoCloseable {

  /// What there is to show.
  ///
  /// @param rules one for each operand that takes a gradient
  /// @param shown the chosen one
  /// @param study what was derived about it; empty until that is done
  /// @param failed whether nothing could be derived
  public record Shown(
      List<ChainRule> rules,
      Optional<ChainRule> shown,
      Optional<ChainStudy> study,
      boolean failed) {
    static final Shown NOTHING = new Shown(List.of(), Optional.empty(), Optional.empty(), false);

    public Shown {
      rules = List.copyOf(rules);
    }

    /// Whether the node has been gone back through and this operand was left out: nothing behind it
    /// wants a gradient.
    public boolean untaken() {
      return shown.filter(rule -> rule.result().isEmpty()).isPresent()
          && rules.stream().anyMatch(rule -> rule.result().isPresent());
    }
  }

  private final ObservableValue<InspectorSubject> subject;
  private final ChainWorker worker;
  private final FxBridge bridge;
  private final TensorGauge gauge;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyObjectWrapper<Set<Wire>> lit = new ReadOnlyObjectWrapper<>(Set.of());
  private Optional<String> port = Optional.empty();
  private OptionalLong element = OptionalLong.empty();
  private String node = "";

  ChainViewModel(
      ObservableValue<InspectorSubject> subject,
      ChainWorker worker,
      TensorGauge gauge,
      FxBridge bridge) {
    this.gauge = gauge;
    this.subject = subject;
    this.worker = worker;
    this.bridge = bridge;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Goes over the numbers of what is shown.
  TensorGauge gauge() {
    return gauge;
  }

  /// Wires to be lit on the canvas; empty for none.
  public ReadOnlyObjectProperty<Set<Wire>> litProperty() {
    return lit.getReadOnlyProperty();
  }

  /// Takes over what is known of the node at hand; `rules` is empty when there is none.
  void see(String id, List<ChainRule> rules) {
    if (!id.equals(node)) {
      node = id;
      element = OptionalLong.empty();
      clear();
    }
    show(rules);
  }

  private void show(List<ChainRule> rules) {
    Optional<ChainRule> chosen =
        rules.stream().filter(rule -> port.filter(rule.port()::equals).isPresent()).findFirst();
    Optional<ChainRule> now =
        chosen.isPresent() || rules.isEmpty() ? chosen : Optional.of(first(rules));
    // A study of the same moment stays in sight until the next is there.
    boolean same =
        now.isPresent() && shown.get().shown().filter(r -> alike(r, now.get())).isPresent();
    Optional<ChainStudy> study = same ? shown.get().study() : Optional.empty();
    shown.set(new Shown(rules, now, study, false));
    if (now.filter(rule -> rule.moment().isPresent()).isPresent()) {
      ask(now.get());
    } else {
      worker.forget();
    }
  }

  /// What is shown of a node at first, of those operands that the run has sent a gradient to: the
  /// last, which a weight is, but of a layer the first of its own weights, and of a loss the first
  /// of all, which is learnt.
  private ChainRule first(List<ChainRule> rules) {
    List<ChainRule> order = byWorth(rules);
    return Stream.concat(order.stream(), rules.stream())
        .filter(rule -> rule.result().isPresent())
        .findFirst()
        .orElse(order.getFirst());
  }

  private List<ChainRule> byWorth(List<ChainRule> rules) {
    boolean loss =
        subject
            .getValue()
            .inference()
            .op(node)
            .filter(op -> op.category() == Category.LOSS)
            .isPresent();
    if (loss) {
      return rules;
    }
    List<ChainRule> own =
        rules.stream().filter(rule -> rule.target() instanceof Target.Owned).toList();
    return own.isEmpty() ? rules.reversed() : own;
  }

  private static boolean alike(ChainRule one, ChainRule other) {
    return one.target().equals(other.target())
        && one.result().isPresent()
        && other.result().isPresent()
        && one.result().get() == other.result().get();
  }

  private void ask(ChainRule rule) {
    boolean inside =
        element.isPresent() && element.getAsLong() < rule.result().orElseThrow().elements();
    OptionalLong wanted = inside ? element : OptionalLong.empty();
    worker.ask(rule, wanted, found -> bridge.publish(this, () -> take(rule, found)));
  }

  private void take(ChainRule rule, Optional<ChainStudy> found) {
    Shown now = shown.get();
    if (now.shown().filter(current -> alike(current, rule)).isPresent()) {
      shown.set(new Shown(now.rules(), now.shown(), found, found.isEmpty()));
    }
  }

  /// Shows the rule of another operand.
  public void choose(String operand) {
    if (shown.get().shown().filter(rule -> rule.port().equals(operand)).isPresent()) {
      return;
    }
    port = Optional.of(operand);
    element = OptionalLong.empty();
    show(shown.get().rules());
  }

  /// Spells another element out.
  public void point(long index) {
    if (element.isPresent() && element.getAsLong() == index) {
      return;
    }
    element = OptionalLong.of(index);
    shown.get().shown().filter(rule -> rule.moment().isPresent()).ifPresent(this::ask);
  }

  /// Lights the way of a term of the formula: of a gradient from the loss to where it arrives, of a
  /// value from where it comes.
  public void light(ChainRule rule, ChainTerm term) {
    boolean result = rule.formula().getFirst().equals(term);
    if (result) {
      lit.set(own(rule.target()));
      return;
    }
    Optional<PortRef> source =
        rule.operands().stream()
            .filter(
                o ->
                    o.port().equals(term.port())
                        && o.upstream() == (term.kind() == ChainTerm.Kind.GRADIENT))
            .findFirst()
            .flatMap(ChainRule.Operand::source);
    lit.set(
        source
            .map(ref -> term.kind() == ChainTerm.Kind.GRADIENT ? upstream(ref) : value(ref))
            .orElse(Set.of()));
  }

  /// Lights the wire by which a part of a sum came, and the way from the loss to there.
  public void light(Contribution part) {
    Set<Wire> path = new java.util.LinkedHashSet<>();
    part.wire()
        .ifPresent(
            wire -> {
              path.add(wire);
              path.addAll(upstream(PortRef.of(wire.to())));
            });
    lit.set(path);
  }

  /// Lights the whole way of the gradient that arrives at a value.
  public void lightUpstream(PortRef value) {
    lit.set(upstream(value));
  }

  void light(Set<Wire> path) {
    lit.set(Set.copyOf(path));
  }

  /// Nothing is lit.
  public void clear() {
    lit.set(Set.of());
  }

  private static Set<Wire> own(Target target) {
    return target instanceof Target.OnWire(Wire wire) ? Set.of(wire) : Set.of();
  }

  private Set<Wire> upstream(PortRef value) {
    InspectorSubject now = subject.getValue();
    GradientPaths paths =
        new GradientPaths(now.graph(), wire -> now.run().contribution(wire).isPresent());
    return now.run().loss().map(loss -> paths.between(value, loss)).orElse(Set.of());
  }

  /// The wires into this node that bring a value, or those that take it away when it is its own.
  private Set<Wire> value(PortRef ref) {
    Set<Wire> found = new java.util.LinkedHashSet<>();
    for (Wire wire : subject.getValue().graph().wires()) {
      boolean touches = wire.to().equals(node) || wire.from().node().equals(node);
      if (touches && wire.from().equals(ref)) {
        found.add(wire);
      }
    }
    return found;
  }

  @Override
  public void close() {
    worker.close();
  }
}
