// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.ChipLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeState;
import dev.adjoint.drawing.OpIcon;
import dev.adjoint.drawing.PortLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Dresses single nodes: texts, ports, chips and, once run, a picture of the value.
final class NodeLooks {
  private final OpCatalog catalog;

  /// As many letters as fit beside a shape: a node must not grow by a row for them.
  private static final int LONGEST_SOURCE = 8;

  private final TextMetrics metrics;
  private final OpIcon icons = new OpIcon();

  NodeLooks(OpCatalog catalog, TextMetrics metrics) {
    this.catalog = catalog;
    this.metrics = metrics;
  }

  /// Everything that a node's look depends on but its state; equal facts give equal looks.
  record Facts(
      Node node,
      List<Optional<TensorType>> inputTypes,
      List<TensorType> outputTypes,
      BitSet usedOutputs,
      List<Diagnostic> errors,
      NodeRun run,
      SceneWords words) {
    /// Those of the bodies it holds, then those of the run.
    List<ValueLine> lines() {
      List<ValueLine> own = HolderPorts.lines(node, words);
      if (own.isEmpty()) {
        return run.lines();
      }
      List<ValueLine> all = new ArrayList<>(own);
      all.addAll(run.lines());
      return all;
    }
  }

  NodeLook dress(Facts facts) {
    Node node = facts.node();
    Optional<OpDef> op = catalog.find(node.op());
    Category category = op.map(OpDef::category).orElse(Category.INTERNAL);
    List<PortLook> inputs = inputs(facts, op);
    List<PortLook> outputs = outputs(facts, op);
    List<ChipLook> chips = outputs.isEmpty() ? List.of() : chips(facts.outputTypes());
    List<ValueLine> lines = facts.lines();
    NodeFrame frame =
        NodeLook.frame(
            node.op(),
            node.id(),
            inputs,
            outputs,
            chips,
            facts.run().thumbnail(),
            lines.size(),
            metrics);
    return new NodeLook(
        node.id(),
        corner(node),
        frame,
        node.op(),
        node.id(),
        category,
        Optional.of(icons.of(node.op(), category)),
        inputs,
        outputs,
        chips,
        facts.run().thumbnail(),
        lines,
        "",
        NodeState.PLAIN);
  }

  static Point corner(Node node) {
    return node.position().map(p -> new Point(p.x(), p.y())).orElse(Point.ORIGIN);
  }

  private static List<PortLook> inputs(Facts facts, Optional<OpDef> op) {
    List<PortLook> ports = new ArrayList<>();
    List<String> names = HolderPorts.inputs(facts.node(), Ports.inputs(facts.node(), op));
    for (int i = 0; i < names.size(); i++) {
      Optional<TensorType> type =
          i < facts.inputTypes().size() ? facts.inputTypes().get(i) : Optional.empty();
      boolean integer = type.map(t -> !t.dtype().isFloating()).orElse(false);
      boolean connected = facts.node().input(i).isPresent();
      ports.add(new PortLook(names.get(i), integer, connected, PortLook.Mark.NONE));
    }
    return ports;
  }

  private static List<PortLook> outputs(Facts facts, Optional<OpDef> op) {
    List<PortLook> ports = new ArrayList<>();
    List<String> names =
        HolderPorts.outputs(
            facts.node(), Ports.outputs(facts.node(), op, facts.usedOutputs().length()));
    for (int i = 0; i < names.size(); i++) {
      boolean integer =
          i < facts.outputTypes().size() && !facts.outputTypes().get(i).dtype().isFloating();
      String label = isSource(op) && names.size() == 1 ? source(facts, names.get(i)) : names.get(i);
      ports.add(new PortLook(label, integer, facts.usedOutputs().get(i), PortLook.Mark.NONE));
    }
    return ports;
  }

  private static boolean isSource(Optional<OpDef> op) {
    return op.map(OpDef::inputs).filter(List::isEmpty).isPresent();
  }

  /// What comes out of an input or a parameter is the value of that name: three inputs do not all
  /// give `x`. A long name stands in the title only.
  private static String source(Facts facts, String port) {
    String name = facts.node().id();
    return name.length() <= LONGEST_SOURCE ? name : port;
  }

  private static List<ChipLook> chips(List<TensorType> types) {
    if (types.isEmpty()) {
      return List.of(new ChipLook("?", false, Tone.WARNING));
    }
    TensorType type = types.getFirst();
    String shape = BriefShape.of(type.shape());
    Tone tone = shape.contains("?") ? Tone.WARNING : Tone.PLAIN;
    return List.of(
        new ChipLook(shape, false, tone), new ChipLook(type.dtype().tag(), true, Tone.PLAIN));
  }
}
