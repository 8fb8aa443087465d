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
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads the bodies and the composite that a walk has entered, each as a run of its own. On the
/// run's thread.
final class InnerRuns {
  private final List<Reader> readers = new ArrayList<>();
  private Optional<Reader> composite = Optional.empty();

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

    RunSnapshot snapshot(
        Debugger run,
        Optional<TraceStep> current,
        Parts parts,
        Optional<Round> round,
        Optional<PortRef> result) {
      RunNumbers now = numbers.of(content(run), run, current, parts, Set.of(), result);
      RunPlace place =
          new RunPlace(
              run.schedule(),
              run.done(),
              parts,
              current,
              Optional.empty(),
              round.map(at -> at.iteration() + 1).orElse(1L),
              1,
              round.map(Round::count).orElse(1L));
      return RunSnapshot.inside(place, now);
    }
  }

  Insides of(Walk walk) {
    Optional<Opened> opened = walk.opened();
    List<Level> levels = opened.map(Opened::levels).orElse(List.of());
    List<Level> bodies = levels.stream().takeWhile(level -> !level.body().isEmpty()).toList();
    List<InnerMoment> moments = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      moments.add(body(walk, levels, i));
    }
    while (readers.size() > moments.size()) {
      readers.removeLast();
    }
    if (bodies.size() == levels.size()) {
      composite = Optional.empty();
      return new Insides(moments, Optional.empty());
    }
    Reader reader = composite.orElseGet(Reader::new);
    composite = Optional.of(reader);
    return new Insides(
        moments, Optional.of(composite(reader, opened.orElseThrow(), walk, bodies.size())));
  }

  private InnerMoment body(Walk walk, List<Level> levels, int depth) {
    Debugger run = walk.insides().get(depth);
    boolean innermost = depth == levels.size() - 1;
    Optional<TraceStep> current =
        innermost
            ? walk.opened().orElseThrow().current()
            : run.current().map(step -> step.first(0));
    if (depth == readers.size()) {
      readers.add(new Reader());
    }
    Reader reader = readers.get(depth);
    // Where the last step is open itself, nothing of what it gives is shown.
    Parts parts = innermost ? Parts.WHOLE : new Parts(0, 1);
    Optional<Round> round = walk.rounds().get(depth);
    return new InnerMoment(
        Level.path(levels.subList(0, depth + 1)),
        reader.content(run),
        round,
        reader.snapshot(run, current, parts, round, Optional.empty()));
  }

  /// @param depth how many bodies lie around it
  private static CompositeMoment composite(Reader reader, Opened opened, Walk walk, int depth) {
    Debugger run = walk.insides().getLast();
    List<String> way = opened.levels().stream().skip(depth).map(Level::node).toList();
    List<BodyPlace> around = Level.path(opened.levels().subList(0, depth));
    Content content = reader.content(run);
    return new CompositeMoment(
        new NodePlace(around, way.getFirst()),
        way,
        content,
        reader.snapshot(run, opened.current(), Parts.WHOLE, Optional.empty(), result(run)));
  }

  /// What the way back through a composite begins at: what came back to that is known before the
  /// first step.
  private static Optional<PortRef> result(Debugger run) {
    return run.schedule().stream()
        .filter(step -> step.phase() == Phase.BACKWARD)
        .findFirst()
        .flatMap(
            step ->
                IntStream.range(0, run.types().outputTypes(step.node()).size())
                    .mapToObj(output -> new PortRef(step.node(), output))
                    .filter(ref -> run.gradient(ref.toString()).isPresent())
                    .findFirst());
  }
}
