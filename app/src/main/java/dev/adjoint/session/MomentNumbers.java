// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static java.util.Objects.requireNonNull;

import dev.adjoint.debug.Parts;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.graph.PortRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the numbers of a moment from the steps before it. From one moment to a later one it
/// adds only the steps between them, and going back it starts from one of the moments it has noted
/// along the way: a step costs the same in a graph of any size. On the run's thread.
///
/// What a step makes is brought to the host when the step is first seen; what had to leave since
/// then comes back only for the last step and for nodes that are looked at.
final class MomentNumbers {
  /// How many steps are added again at most when a moment before the last is asked for.
  private static final int STRIDE = 16;

  private final TreeMap<Integer, CollectedNumbers> along = new TreeMap<>();
  private @Nullable Debugger seen;
  private @Nullable Content of;
  private @Nullable CollectedNumbers known;
  private int covered;
  private int brought;
  private long losses;

  /// Numbers have been overwritten.
  void forget() {
    seen = null;
  }

  /// @param last the step before the moment as far as it is shown
  /// @param parts how far
  /// @param lookedAt nodes whose numbers are brought to the host whatever they take
  RunNumbers of(
      Content content,
      Debugger run,
      Optional<TraceStep> last,
      Parts parts,
      Set<String> lookedAt,
      Optional<PortRef> loss) {
    int until = run.done() - (parts.isWhole() ? 0 : 1);
    CollectedNumbers base = cover(content, run, until, collected(content, run, until));
    if (losses != run.dropped()) {
      base = cover(content, run, until, restart(content, run));
    }
    CollectedNumbers now = base.copy();
    if (!lookedAt.isEmpty()) {
      bring(content, run, until, lookedAt, now);
    }
    last.ifPresent(step -> now.show(step, parts.shown(), content, run));
    loss.ifPresent(
        ref -> run.gradient(ref.toString()).ifPresent(ones -> now.putGradient(ref, ones)));
    return now.finished();
  }

  private CollectedNumbers collected(Content content, Debugger run, int until) {
    if (run != seen || content != of || losses != run.dropped()) {
      return restart(content, run);
    }
    Map.Entry<Integer, CollectedNumbers> before = along.floorEntry(until);
    if (until < covered || before.getKey() > covered) {
      covered = before.getKey();
      known = before.getValue().copy();
    }
    return requireNonNull(known);
  }

  private CollectedNumbers restart(Content content, Debugger run) {
    if (run != seen) {
      brought = 0;
    }
    seen = run;
    of = content;
    covered = 0;
    losses = run.dropped();
    CollectedNumbers fresh = new CollectedNumbers(run);
    known = fresh;
    along.clear();
    along.put(0, fresh.copy());
    return fresh;
  }

  private CollectedNumbers cover(Content content, Debugger run, int until, CollectedNumbers base) {
    for (; covered < until; covered++) {
      boolean fresh = covered >= brought;
      TraceStep step = fresh ? run.step(covered) : run.glance(covered);
      base.add(step, content, run);
      if ((covered + 1) % STRIDE == 0) {
        along.putIfAbsent(covered + 1, base.copy());
      }
    }
    brought = Math.max(brought, covered);
    return base;
  }

  private void bring(
      Content content, Debugger run, int until, Set<String> nodes, CollectedNumbers into) {
    for (int i = 0; i < until; i++) {
      if (nodes.contains(run.schedule().get(i).node())) {
        into.show(run.step(i), Integer.MAX_VALUE, content, run);
      }
    }
  }
}
