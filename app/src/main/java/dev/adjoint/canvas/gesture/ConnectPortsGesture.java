// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.canvas.gesture.Surface.InputRef;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Optional;

/// Draws a wire between an output and an input, begun at either end.
///
/// Begun at an input that has a wire, or near either end of a wire, it picks that wire up by its
/// end: dropped on another port it moves there, on the bare canvas it comes off. Two ends that do
/// not fit may be joined all the same (the wire is red and says why), but never into a cycle.
public final class ConnectPortsGesture implements Gesture {
  private final Surface surface;
  private final Optional<PortRef> from;
  private final Optional<InputRef> to;
  private final Optional<Wire> picked;

  public ConnectPortsGesture(Surface surface, Hit.OnPort port, Pointer pressed) {
    this.surface = surface;
    if (port.side() == Side.OUTPUT) {
      from = Optional.of(new PortRef(port.node(), port.index()));
      to = Optional.empty();
      picked = Optional.empty();
    } else {
      picked = surface.wireInto(port.node(), port.index());
      from = picked.map(Wire::from);
      to =
          picked.isPresent()
              ? Optional.empty()
              : Optional.of(new InputRef(port.node(), port.index()));
    }
    drag(pressed);
  }

  private ConnectPortsGesture(Surface surface, Wire wire, Side held, Pointer pressed) {
    this.surface = surface;
    picked = Optional.of(wire);
    from = held == Side.INPUT ? Optional.of(wire.from()) : Optional.empty();
    to = held == Side.OUTPUT ? Optional.of(new InputRef(wire.to(), wire.port())) : Optional.empty();
    drag(pressed);
  }

  /// Picks a wire up by the end at its output or at its input.
  static Gesture pickingUp(Surface surface, Wire wire, Side held, Pointer pressed) {
    return new ConnectPortsGesture(surface, wire, held, pressed);
  }

  @Override
  public void drag(Pointer pointer) {
    surface.showDraft(Optional.of(draft(pointer.world())));
  }

  private Draft draft(Point end) {
    Optional<InputRef> input = Optional.empty();
    Optional<PortRef> output = Optional.empty();
    if (surface.hit(end) instanceof Hit.OnPort(String node, Side side, int index)) {
      if (from.isPresent() && side == Side.INPUT) {
        input = Optional.of(new InputRef(node, index));
      } else if (to.isPresent() && side == Side.OUTPUT) {
        output = Optional.of(new PortRef(node, index));
      }
    }
    Verdict verdict =
        wire(input, output)
            .filter(wire -> !picked.equals(Optional.of(wire)))
            .map(wire -> surface.verdict(wire.from(), wire.to(), wire.port()))
            .orElse(Verdict.FITS);
    return new Draft(from, to, end, input, output, verdict, picked);
  }

  private Optional<Wire> wire(Optional<InputRef> input, Optional<PortRef> output) {
    Optional<PortRef> source = from.or(() -> output);
    Optional<InputRef> target = to.or(() -> input);
    return source.flatMap(s -> target.map(t -> new Wire(s, t.node(), t.port())));
  }

  @Override
  public void release(Pointer pointer) {
    Draft last = draft(pointer.world());
    surface.showDraft(Optional.empty());
    Optional<Wire> wire = wire(last.target(), last.targetOutput());
    if (wire.isPresent()) {
      finish(wire.get(), last.verdict());
    } else if (surface.hit(pointer.world()) instanceof Hit.Nothing) {
      dropOnCanvas(pointer.world());
    }
  }

  private void finish(Wire wire, Verdict verdict) {
    if (!verdict.possible() || picked.equals(Optional.of(wire))) {
      return;
    }
    if (picked.isPresent()) {
      surface.reconnect(picked.get(), wire);
    } else {
      surface.connect(wire);
    }
    if (!verdict.fits()) {
      surface.showClash(wire);
    }
  }

  private void dropOnCanvas(Point world) {
    if (picked.isPresent()) {
      surface.disconnect(picked.get());
    } else {
      from.ifPresent(source -> surface.offerOps(source, world));
      to.ifPresent(target -> surface.offerSources(target, world));
    }
  }

  @Override
  public void cancel() {
    surface.showDraft(Optional.empty());
  }
}
