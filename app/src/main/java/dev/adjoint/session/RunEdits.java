// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Amendment;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.Iterations;
import dev.adjoint.engine.Revision;
import dev.adjoint.engine.TimeTravel;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.infer.Inference;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/// Edits in the middle of a run. What depends on one is computed again at once when that is quick,
/// else with the next order; until then it is stale. On the run's thread.
final class RunEdits {
  static final long QUICK_NANOS = 50_000_000;

  /// Whoever types a number in looks at what becomes of it: worth waiting for.
  private static final long PATIENT_NANOS = 1_000_000_000;

  private final TimeTravel travel;
  private final Map<String, Tensor> states = new LinkedHashMap<>();
  private final Map<String, Tensor> feeds = new LinkedHashMap<>();
  private Content content;
  private RunPlan plan;
  private Content waiting;
  private Stale stale = Stale.NONE;
  private int recomputed;
  private long revision;
  private long quickNanos = QUICK_NANOS;

  RunEdits(TimeTravel travel, Content content, RunPlan plan) {
    this.travel = travel;
    this.content = content;
    this.plan = plan;
    this.waiting = content;
  }

  /// What the run computes: the document as it was when the last edit was taken up.
  Content content() {
    return content;
  }

  RunPlan plan() {
    return plan;
  }

  Stale stale() {
    return stale;
  }

  /// How many steps the last edit made it compute again.
  int recomputed() {
    return recomputed;
  }

  /// Counts the edits that were taken up.
  long revision() {
    return revision;
  }

  /// What would take longer than that waits for the next order.
  void setQuick(long nanos) {
    quickNanos = nanos;
  }

  boolean areTakenUp() {
    return waiting == content && states.isEmpty() && feeds.isEmpty();
  }

  /// The document was edited.
  ///
  /// @param shown outputs that have a value or a gradient right now
  void change(Content edited, Stale shown) throws FeedException {
    waiting = edited;
    if (edited.types().hasErrors()) {
      stale = StaleOutline.between(content.graph(), edited.types(), shown, plan.loss());
    } else {
      consider(quickNanos);
    }
  }

  /// A state has another value from the start of this iteration on.
  void setState(String name, Tensor value) throws FeedException {
    states.put(name, value);
    consider(Math.max(quickNanos, PATIENT_NANOS));
  }

  /// An input is fed another value in this iteration.
  void setFeed(String input, Tensor value) throws FeedException {
    feeds.put(input, value);
    consider(Math.max(quickNanos, PATIENT_NANOS));
  }

  private void consider(long atOnceNanos) throws FeedException {
    if (waiting.types().hasErrors()) {
      return;
    }
    RunPlan next = nextPlan();
    Revision revision = revision(next);
    if (revision.estimatedNanos() < atOnceNanos) {
      carryOut(revision, next);
    } else {
      stale = new Stale(revision.staleValues(), revision.staleGradients());
    }
  }

  /// Takes up what waits.
  ///
  /// Throws EngineException when the document is at fault.
  void settle() throws FeedException {
    if (areTakenUp()) {
      return;
    }
    if (waiting.types().hasErrors()) {
      throw new EngineException(
          waiting.diagnostics().stream()
              .filter(Diagnostic::isError)
              .findFirst()
              .orElseThrow()
              .line());
    }
    RunPlan next = nextPlan();
    carryOut(revision(next), next);
  }

  private RunPlan nextPlan() throws FeedException {
    return waiting == content ? plan : RunPlan.of(waiting, plan.file(), plan.feeds());
  }

  private Revision revision(RunPlan next) {
    Inference types = waiting == content ? travel.types() : waiting.types();
    Iterations iterations = next::request;
    return travel.plan(new Amendment(types, iterations, next.loss(), states, feeds));
  }

  private void carryOut(Revision revision, RunPlan next) {
    content = waiting;
    plan = next;
    states.clear();
    feeds.clear();
    stale = Stale.NONE;
    travel.carryOut(revision);
    recomputed = travel.now().computedSteps().size();
    this.revision++;
  }
}
