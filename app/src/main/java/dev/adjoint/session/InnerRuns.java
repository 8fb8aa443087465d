// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Level;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.BodyPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the bodies that a walk has entered, each as a run of its own. On the run's thread.
final class InnerRuns {
  private final List<Reader> readers = new ArrayList<>();

  /// Keeps what it has collected of one level, as long as the walk stays in the same iteration.
  private static final class Reader {
    private final MomentNumbers numbers = new MomentNumbers();
    private Optional<Content> content = Optional.empty();

    Content content(Debugger run) {
      if (content.filter(known -> known.types() == run.types()).isEmpty()) {
        content = Optional.of(new Content(run.types().graph(), run.types()));
      }
      return content.orElseThrow();
    }
  }

  /// The outermost first. Composites lie in no document: what is inside them is left out.
  List<InnerMoment> of(Walk walk) {
    List<InnerMoment> moments = new ArrayList<>();
    Optional<Opened> opened = walk.opened();
    List<Level> levels = opened.map(Opened::levels).orElse(List.of());
    List<Debugger> runs = walk.insides();
    List<BodyPlace> path = new ArrayList<>();
    for (int i = 0; i < levels.size() && !levels.get(i).body().isEmpty(); i++) {
      boolean innermost = i == levels.size() - 1;
      path.add(new BodyPlace(levels.get(i).node(), levels.get(i).body()));
      Optional<TraceStep> current =
          innermost ? opened.get().current() : runs.get(i).current().map(step -> step.first(0));
      moments.add(moment(List.copyOf(path), walk.rounds().get(i), runs.get(i), current, innermost));
    }
    while (readers.size() > moments.size()) {
      readers.removeLast();
    }
    return moments;
  }

  /// @param innermost else the last step is open itself, and nothing of what it gives is shown
  private InnerMoment moment(
      List<BodyPlace> path,
      Optional<Round> round,
      Debugger run,
      Optional<TraceStep> current,
      boolean innermost) {
    int depth = path.size() - 1;
    if (depth == readers.size()) {
      readers.add(new Reader());
    }
    Reader reader = readers.get(depth);
    Content content = reader.content(run);
    Parts parts = innermost ? Parts.WHOLE : new Parts(0, 1);
    RunNumbers numbers =
        reader.numbers.of(content, run, current, parts, Set.of(), Optional.empty());
    long iteration = round.map(now -> now.iteration() + 1).orElse(1L);
    RunPlace place =
        new RunPlace(
            run.schedule(),
            run.done(),
            parts,
            current,
            Optional.empty(),
            iteration,
            1,
            round.map(Round::count).orElse(1L));
    return new InnerMoment(path, content, round, RunSnapshot.inside(place, numbers));
  }
}
