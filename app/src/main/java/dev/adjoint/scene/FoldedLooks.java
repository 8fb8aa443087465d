// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeState;
import dev.adjoint.drawing.Outline;
import dev.adjoint.drawing.OutlineReader;
import dev.adjoint.drawing.PortLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.PortRef;
import dev.adjoint.icons.Icons;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Category;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Dresses folded blocks: one box with a port for every value that crosses its border.
final class FoldedLooks {
  /// Longer names of values are cut at a port.
  private static final double LABEL = 88;

  private static final double TITLE = 220;

  private final TextMetrics metrics;
  private @org.jspecify.annotations.Nullable Outline glyph;

  FoldedLooks(TextMetrics metrics) {
    this.metrics = metrics;
  }

  /// Everything that the look of a box depends on but its place and state.
  record Facts(
      FoldedBlock box,
      List<Optional<TensorType>> inputs,
      List<Optional<TensorType>> outputs,
      OptionalLong parameters,
      SceneWords words) {
    static Facts of(FoldedBlock box, Inference types, OptionalLong parameters, SceneWords words) {
      return new Facts(
          box,
          box.inputs().stream().map(types::type).toList(),
          box.outputs().stream().map(types::type).toList(),
          parameters,
          words);
    }
  }

  NodeLook dress(Facts facts) {
    FoldedBlock box = facts.box();
    List<PortLook> inputs = ports(box.inputs(), facts.inputs());
    List<PortLook> outputs = ports(box.outputs(), facts.outputs());
    List<ValueLine> lines = lines(facts);
    String title = metrics.fit(box.block().title(), TextRole.NODE_TITLE, TITLE);
    NodeFrame frame =
        NodeLook.frame(
            title, "", inputs, outputs, List.of(), Optional.empty(), lines.size(), metrics);
    return new NodeLook(
            box.lookId(),
            Point.ORIGIN,
            frame,
            title,
            "",
            BlockColours.of(box.block().colour()).orElse(Category.LINEAR),
            Optional.of(chevron()),
            inputs,
            outputs,
            List.of(),
            Optional.empty(),
            lines,
            "",
            NodeState.PLAIN)
        .asFolded();
  }

  private List<PortLook> ports(List<PortRef> refs, List<Optional<TensorType>> types) {
    List<PortLook> ports = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      String label = metrics.fit(refs.get(i).toString(), TextRole.PORT, LABEL);
      boolean integer = types.get(i).map(type -> !type.dtype().isFloating()).orElse(false);
      ports.add(new PortLook(label, integer, true, PortLook.Mark.NONE));
    }
    return ports;
  }

  private static List<ValueLine> lines(Facts facts) {
    List<ValueLine> lines = new ArrayList<>();
    int nodes = facts.box().nodes().size();
    lines.add(new ValueLine(facts.words().nodes(), count(nodes), Tone.QUIET));
    if (facts.parameters().orElse(0) > 0) {
      String params = count(facts.parameters().getAsLong());
      lines.add(new ValueLine(facts.words().params(), params, Tone.QUIET));
    }
    return lines;
  }

  /// A count with its thousands apart: `100,480`.
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private Outline chevron() {
    Outline known = glyph;
    if (known == null) {
      known = OutlineReader.read(Icons.svgPath("ui/chevron-right"));
      glyph = known;
    }
    return known;
  }
}
