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
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Whether a gradient of the node at hand wants explaining, and the answer. For the window's
/// thread; the walk is done on another.
public final class WhyViewModel {
  private static final CompletableFuture<Optional<Why>> NOTHING = settled(Optional.empty());

  private final ObservableValue<InspectorSubject> subject;
  private final ChainWorker worker;
  private final TensorGauge gauge;
  private final FxBridge bridge;
  private final Consumer<Cause> found;
  private final ReadOnlyObjectWrapper<Optional<Why>> why =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private CompletableFuture<Optional<Why>> seen = NOTHING;

  /// @param found told every answer
  WhyViewModel(
      ObservableValue<InspectorSubject> subject,
      ChainWorker worker,
      TensorGauge gauge,
      FxBridge bridge,
      Consumer<Cause> found) {
    this.subject = subject;
    this.worker = worker;
    this.gauge = gauge;
    this.bridge = bridge;
    this.found = found;
  }

  public ReadOnlyObjectProperty<Optional<Why>> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /// Looks at the node's own gradient first, then at what it sends back.
  void see(String node, List<ChainRule> rules) {
    CompletableFuture<Optional<Why>> asked = node.isEmpty() ? NOTHING : about(node, rules);
    seen = asked;
    if (!asked.isDone()) {
      show(Optional.empty());
    }
    asked.thenAccept(
        now -> {
          if (seen == asked) {
            show(now);
          }
        });
  }

  private void show(Optional<Why> now) {
    boolean same =
        now.isPresent() && why.get().filter(before -> before.sameQuestion(now.get())).isPresent();
    if (!same) {
      why.set(now);
    }
  }

  private CompletableFuture<Optional<Why>> about(String node, List<ChainRule> rules) {
    PortRef own = PortRef.of(node);
    List<PortRef> values = new ArrayList<>();
    if (subject.getValue().run().gradient(own).isPresent()) {
      values.add(own);
    } else if (isMissing(own)) {
      Why cut = new Why(own, Optional.empty(), 0, Optional.empty(), false);
      return settled(Optional.of(cut));
    }
    for (ChainRule rule : rules.reversed()) {
      if (rule.target() instanceof Target.OnWire(var wire) && rule.result().isPresent()) {
        values.add(wire.from());
      }
    }
    return first(values);
  }

  /// Whether the backward pass is over and brought nothing.
  private boolean isMissing(PortRef value) {
    RunValues run = subject.getValue().run();
    boolean floating =
        subject
            .getValue()
            .inference()
            .type(value)
            .map(TensorType::dtype)
            .filter(d -> d.isFloating())
            .isPresent();
    return run.complete() && floating && run.value(value).isPresent() && run.loss().isPresent();
  }

  /// The first of the values whose gradient wants explaining.
  private CompletableFuture<Optional<Why>> first(List<PortRef> values) {
    CompletableFuture<Optional<Why>> found = NOTHING;
    for (PortRef value : values) {
      found = found.thenCompose(before -> before.isPresent() ? settled(before) : question(value));
    }
    return found;
  }

  private CompletableFuture<Optional<Why>> question(PortRef value) {
    return subject
        .getValue()
        .run()
        .gradient(value)
        .filter(gradient -> gradient.elements() > 0)
        .map(gradient -> gauge.of(gradient).thenApply(facts -> question(value, facts.norm())))
        .orElse(NOTHING);
  }

  private static Optional<Why> question(PortRef value, double norm) {
    return Symptom.ofNorm(norm)
        .map(symptom -> new Why(value, Optional.of(symptom), norm, Optional.empty(), false));
  }

  private static CompletableFuture<Optional<Why>> settled(Optional<Why> found) {
    return CompletableFuture.completedFuture(found);
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
