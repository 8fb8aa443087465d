// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.WireLook;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves pulses along the wires of the current step, then lets the gradient bands grow.
///
/// Times are nanoseconds of the caller's clock. With reduced motion everything is at its end at
/// once.
final class PulseClock {
  private static final double TRAVEL_MILLIS = 500;
  private static final double MIN_TRAVEL_MILLIS = 60;
  private static final double GROW_MILLIS = 180;

  private RunPicture run = RunPicture.NONE;
  private long startNanos;
  private double elapsedMillis = Double.POSITIVE_INFINITY;
  private double speed = 1;
  private boolean reducedMotion;

  void setSpeed(double factor) {
    speed = factor;
  }

  void setReducedMotion(boolean reduced) {
    reducedMotion = reduced;
  }

  /// Shows another moment of the run; what was still under way is at its end. A picture of the same
  /// moment, with another breakpoint for instance, moves nothing anew.
  void start(RunPicture picture, long nowNanos) {
    boolean sameMoment = picture.isSameMoment(run);
    run = picture;
    if (sameMoment) {
      return;
    }
    startNanos = nowNanos;
    elapsedMillis = reducedMotion || picture.pulses().isEmpty() ? Double.POSITIVE_INFINITY : 0;
  }

  /// Whether there is still something to move.
  boolean running() {
    return elapsedMillis < travel() + GROW_MILLIS;
  }

  void tick(long nowNanos) {
    if (running()) {
      elapsedMillis = (nowNanos - startNanos) / 1e6;
    }
  }

  private double travel() {
    return Math.max(MIN_TRAVEL_MILLIS, TRAVEL_MILLIS / speed);
  }

  /// Whether the pulses have arrived, so that it is the turn of the bands.
  boolean arrived() {
    return elapsedMillis >= travel();
  }

  /// Whether it is the turn of bands, which only a backward step has.
  boolean showsBands() {
    return arrived() && run.backward();
  }

  /// Which wires have a travelling dot now, with how far it has come.
  Map<Wire, Pulse> pulses() {
    if (!running() || arrived()) {
      return Map.of();
    }
    double eased = ease(elapsedMillis / travel());
    Map<Wire, Pulse> now = new HashMap<>();
    run.pulses()
        .forEach(
            (wire, pulse) ->
                now.put(wire, new Pulse(pulse.backward() ? 1 - eased : eased, pulse.backward())));
    return now;
  }

  /// The wire with as much of its band as has grown; without a travelling dot.
  WireLook settled(Wire wire, WireLook look) {
    WireLook still = look.withPulse(Optional.empty());
    Pulse pulse = run.pulses().get(wire);
    if (pulse == null || !pulse.backward() || !running()) {
      return still;
    }
    double grown = Math.clamp((elapsedMillis - travel()) / GROW_MILLIS, 0.0, 1.0);
    return still.withBand(look.band().map(band -> band.grown(grown)));
  }

  /// Close to cubic-bezier(.4, 0, .2, 1).
  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  /// The wires along which something moves now.
  List<WireLook> travelling(GraphScene scene) {
    List<WireLook> looks = new ArrayList<>();
    pulses()
        .forEach(
            (wire, pulse) ->
                scene.wire(wire).ifPresent(look -> looks.add(look.withPulse(Optional.of(pulse)))));
    return looks;
  }
}
