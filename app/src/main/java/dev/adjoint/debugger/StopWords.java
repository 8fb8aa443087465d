// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Numbers;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.BreakHit;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.SetBreakpoint;
import java.util.List;
import java.util.Optional;

/// Says why a run stopped, such as `Gradient of W2 became NaN at step 9, backward of MatMul z2: 3
/// of 1,280 values.`
public final class StopWords {
  private final Messages messages;

  public StopWords(Messages messages) {
    this.messages = messages;
  }

  /// What met the breakpoint, and where.
  public String sentence(BreakHit hit) {
    if (hit.found().isEmpty()) {
      return reached(hit, hit.step().map(this::at).orElse(at()));
    }
    Finding found = hit.found().get();
    Condition.Match match = found.match();
    String subject = subject(found);
    String at = at(found);
    String share =
        messages.text("stop.share", Numbers.count(match.count()), Numbers.count(match.of()));
    String measure = Numbers.brief(match.measure());
    return switch (hit.breakpoint().condition()) {
      case Condition.Always a -> reached(hit, at);
      case Condition.NonFinite n ->
          messages.text(
              Double.isNaN(found.value()) ? "stop.nan" : "stop.infinite", subject, at, share);
      case Condition.MagnitudeAbove(double bound) ->
          messages.text("stop.above", subject, at, share, Numbers.brief(bound));
      case Condition.MagnitudeBelow(double bound) ->
          messages.text("stop.below", subject, at, Numbers.brief(bound), measure);
      case Condition.DeadAbove(double limit) ->
          messages.text("stop.dead", subject, at, share, percent(limit));
      case Condition.SaturatedAbove(double limit) ->
          messages.text("stop.saturated", subject, at, share, percent(limit));
      case Condition.ChangeAbove(double ratio) ->
          messages.text("stop.change-above", subject, at, measure, Numbers.brief(ratio));
      case Condition.ChangeBelow(double ratio) ->
          messages.text("stop.change-below", subject, at, measure, Numbers.brief(ratio));
    };
  }

  /// A gradient arrives with the step of a node that uses the value: said, or nobody finds the
  /// breakpoint again. With the node's own step back it is there already.
  private String reached(BreakHit hit, String at) {
    SetBreakpoint breakpoint = hit.breakpoint();
    Optional<String> stepped =
        hit.found().map(Finding::node).or(() -> hit.step().map(TraceStep::node));
    Optional<String> value =
        value(breakpoint.place())
            .filter(name -> breakpoint.gradient() && !stepped.equals(Optional.of(name)));
    return value.isPresent()
        ? messages.text("stop.arrived", value.get(), at)
        : messages.text("stop.reached", at);
  }

  private static Optional<String> value(BreakPlace place) {
    return switch (place) {
      case BreakPlace.OnNode(var within, String node) -> Optional.of(node);
      case BreakPlace.OnWire(var within, Wire wire) -> Optional.of(wire.from().toString());
      case BreakPlace.Anywhere any -> Optional.empty();
    };
  }

  /// Where it began, if that was elsewhere.
  public Optional<String> origin(BreakHit hit) {
    return hit.beganElsewhere()
        ? hit.culprit()
            .map(
                first ->
                    messages.text(
                        hit.breakpoint().condition() instanceof Condition.NonFinite
                            ? "stop.first-not-finite"
                            : "stop.first",
                        messages.text(
                            first.gradient() ? "stop.origin-gradient" : "stop.origin-value",
                            first.subject()),
                        at(first)))
        : Optional.empty();
  }

  private String subject(Finding found) {
    return messages.text(found.gradient() ? "stop.gradient-of" : "stop.value-of", found.subject());
  }

  private String at(Finding found) {
    if (!found.within().isEmpty()) {
      String at = found.step() < 0 ? messages.text("stop.in-start") : in(found);
      return in(found.within(), at);
    }
    return found.step() < 0 ? at() : at(found.step(), found.phase(), found.op(), found.node());
  }

  private String in(Finding found) {
    return in(found.phase(), found.op() + " " + found.node());
  }

  private String at(TraceStep step) {
    return step.within().isEmpty()
        ? at(step.index(), step.phase(), step.op(), step.node())
        : in(step.within(), in(step.phase(), step.op() + " " + step.node()));
  }

  private String at() {
    return messages.text("stop.at-start");
  }

  private String at(int step, Phase phase, String op, String node) {
    String number = Integer.toString(step + 1);
    String where = op + " " + node;
    return switch (phase) {
      case FORWARD -> messages.text("stop.at-forward", number, where);
      case BACKWARD -> messages.text("stop.at-backward", number, where);
      case UPDATE -> messages.text("stop.at-update", number, where);
    };
  }

  /// Steps of a body have no number that is seen anywhere.
  private String in(Phase phase, String where) {
    return messages.text(phase == Phase.BACKWARD ? "stop.in-backward" : "stop.in-forward", where);
  }

  /// The innermost body first.
  private String in(List<Level> levels, String at) {
    String words = at;
    for (Level level : levels.reversed()) {
      words =
          level.iteration() < 0
              ? messages.text(
                  "stop.in-branch", words, messages.text("crumbs." + level.body()), level.node())
              : messages.text(
                  "stop.in-iteration", words, Long.toString(level.iteration() + 1), level.node());
    }
    return words;
  }

  private static String percent(double share) {
    return Numbers.brief(share * 100);
  }
}
