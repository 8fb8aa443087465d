// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.PortRef;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainRule.Target;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.inspector.why.Cause;
import dev.adjoint.inspector.why.CauseFinder;
import dev.adjoint.inspector.why.Movement;
import dev.adjoint.inspector.why.Symptom;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Whether a gradient of the node at hand wants explaining, and the answer. For the window's
/// thread; the walk is done on another.
public final class WhyViewModel {
  private final ObservableValue<InspectorSubject> subject;
  private final ChainWorker worker;
  private final FxBridge bridge;
  private final Consumer<Cause> found;
  private final ReadOnlyObjectWrapper<Optional<Why>> why =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param found told every answer
  WhyViewModel(
      ObservableValue<InspectorSubject> subject,
      ChainWorker worker,
      FxBridge bridge,
      Consumer<Cause> found) {
    this.subject = subject;
    this.worker = worker;
    this.bridge = bridge;
    this.found = found;
  }

  public ReadOnlyObjectProperty<Optional<Why>> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /// Looks at the node's own gradient first, then at what it sends back.
  void see(String node, List<ChainRule> rules) {
    Optional<Why> now =
        node.isEmpty() ? Optional.empty() : own(PortRef.of(node)).or(() -> sent(rules));
    boolean same =
        now.isPresent() && why.get().filter(before -> before.sameQuestion(now.get())).isPresent();
    if (!same) {
      why.set(now);
    }
  }

  private Optional<Why> own(PortRef value) {
    RunValues run = subject.getValue().run();
    Optional<Tensor> gradient = run.gradient(value);
    if (gradient.isPresent()) {
      return question(value, gradient.get());
    }
    boolean floating =
        subject
            .getValue()
            .inference()
            .type(value)
            .map(TensorType::dtype)
            .filter(d -> d.isFloating())
            .isPresent();
    boolean missing = run.complete() && floating && run.value(value).isPresent();
    return missing && run.loss().isPresent()
        ? Optional.of(new Why(value, Optional.empty(), 0, Optional.empty(), false))
        : Optional.empty();
  }

  private Optional<Why> sent(List<ChainRule> rules) {
    RunValues run = subject.getValue().run();
    for (ChainRule rule : rules.reversed()) {
      if (rule.target() instanceof Target.OnWire(var wire) && rule.result().isPresent()) {
        Optional<Why> found =
            run.gradient(wire.from()).flatMap(gradient -> question(wire.from(), gradient));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Why> question(PortRef value, Tensor gradient) {
    return Symptom.of(gradient)
        .map(
            symptom ->
                new Why(
                    value, Optional.of(symptom), Symptom.norm(gradient), Optional.empty(), false));
  }

  /// Looks for the node to blame.
  public void explain() {
    Optional<Why> question = why.get();
    if (question.isEmpty()) {
      return;
    }
    InspectorSubject now = subject.getValue();
    worker.run(
        backend -> {
          CauseFinder finder =
              new CauseFinder(now.inference(), now.run().asUsed(), new Movement(backend));
          Optional<Cause> cause = finder.find(question.get().value());
          bridge.publish(this, () -> take(question.get(), cause));
        });
  }

  private void take(Why question, Optional<Cause> cause) {
    if (why.get().filter(now -> now.sameQuestion(question)).isPresent()) {
      why.set(Optional.of(question.answered(cause)));
      cause.ifPresent(found);
    }
  }
}
