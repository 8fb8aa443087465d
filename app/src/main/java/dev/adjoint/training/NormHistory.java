// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.SampledStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The gradient norm of every parameter over the sampled steps of a run. One thread.
final class NormHistory {
  private static final class Line {
    private final Curve curve = new Curve();
    private final Deque<Double> recent = new ArrayDeque<>();
  }

  private final Map<String, Line> lines = new LinkedHashMap<>();

  void add(SampledStep step) {
    step.parameterNorms()
        .forEach(
            (name, norm) -> {
              Line line = lines.computeIfAbsent(name, key -> new Line());
              line.curve.add(step.step(), norm);
              line.recent.addLast(norm);
              if (line.recent.size() > GradientVerdict.RECENT) {
                line.recent.removeFirst();
              }
            });
  }

  List<NormStrip> strips() {
    List<NormStrip> strips = new ArrayList<>();
    lines.forEach(
        (name, line) ->
            strips.add(
                new NormStrip(
                    name,
                    line.curve.points(),
                    Objects.requireNonNull(line.recent.peekLast()),
                    line.recent.stream().mapToDouble(d -> d).average().orElse(Double.NaN),
                    line.recent.size())));
    return strips;
  }
}
