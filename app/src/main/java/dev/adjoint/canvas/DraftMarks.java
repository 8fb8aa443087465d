// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.document.Content;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.PortLook;
import dev.adjoint.drawing.PortLook.Mark;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// While a wire is dragged: which ports in sight would take it. Each port is asked once a drag.
final class DraftMarks {
  /// In larger graphs only element types are compared for ports that are not pointed at.
  private static final int THOROUGH = 400;

  private record Ends(PortRef from, String to, int port) {}

  private final Content content;
  private final Map<Ends, Boolean> known = new HashMap<>();

  DraftMarks(Content content) {
    this.content = content;
  }

  boolean belongsTo(Content other) {
    return content == other;
  }

  /// The node with fitting ports lit and, when it has none and is not the start, dimmed.
  NodeLook mark(NodeLook look, Draft draft) {
    List<PortLook> inputs = new ArrayList<>(look.inputs());
    List<PortLook> outputs = new ArrayList<>(look.outputs());
    boolean fits = false;
    if (draft.from().isPresent()) {
      for (int i = 0; i < inputs.size(); i++) {
        boolean fit = fits(draft.from().get(), look.id(), i);
        fits |= fit;
        inputs.set(i, inputs.get(i).marked(fit ? Mark.FITS : inputMark(draft, look.id(), i)));
      }
    } else if (draft.to().isPresent()) {
      for (int i = 0; i < outputs.size(); i++) {
        PortRef from = new PortRef(look.id(), i);
        boolean fit = fits(from, draft.to().get().node(), draft.to().get().port());
        fits |= fit;
        outputs.set(i, outputs.get(i).marked(fit ? Mark.FITS : outputMark(draft, from)));
      }
    }
    boolean lit = fits || isStart(draft, look.id()) || isTarget(draft, look.id());
    boolean clash = isTarget(draft, look.id()) && !draft.verdict().fits();
    return look.marked(inputs, outputs, "")
        .in(look.state().withDimmed(!lit).withError(clash || look.state().error()));
  }

  private boolean fits(PortRef from, String to, int port) {
    return known.computeIfAbsent(new Ends(from, to, port), this::ask);
  }

  private boolean ask(Ends ends) {
    if (!ConnectionCheck.mayFit(content, ends.from(), ends.to(), ends.port())) {
      return false;
    }
    return content.graph().nodesById().size() > THOROUGH
        || ConnectionCheck.verdict(content, ends.from(), ends.to(), ends.port()).fits();
  }

  private static Mark inputMark(Draft draft, String node, int port) {
    boolean here =
        draft.target().filter(t -> t.node().equals(node) && t.port() == port).isPresent();
    return here && !draft.verdict().fits() ? Mark.CLASHES : Mark.NONE;
  }

  private static Mark outputMark(Draft draft, PortRef port) {
    boolean here = draft.targetOutput().filter(port::equals).isPresent();
    return here && !draft.verdict().fits() ? Mark.CLASHES : Mark.NONE;
  }

  private static boolean isStart(Draft draft, String id) {
    return draft.from().filter(f -> f.node().equals(id)).isPresent()
        || draft.to().filter(t -> t.node().equals(id)).isPresent();
  }

  private static boolean isTarget(Draft draft, String id) {
    return draft.target().filter(t -> Objects.equals(t.node(), id)).isPresent()
        || draft.targetOutput().filter(t -> Objects.equals(t.node(), id)).isPresent();
  }
}
