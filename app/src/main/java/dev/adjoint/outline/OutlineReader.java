// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Topology;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts a graph into words: nodes in the order in which they are computed, those of a block where
/// its first one stands.
final class OutlineReader {
  private final Content content;
  private final Messages messages;
  private final Map<String, Block> blockOf = new HashMap<>();

  OutlineReader(Content content, Messages messages) {
    this.content = content;
    this.messages = messages;
    for (Block block : content.graph().blocks()) {
      // The outermost block that holds it.
      block.nodes().forEach(id -> blockOf.merge(id, block, OutlineReader::larger));
    }
  }

  private static Block larger(Block a, Block b) {
    return a.nodes().size() >= b.nodes().size() ? a : b;
  }

  List<OutlineEntry> entries() {
    Graph graph = content.graph();
    List<OutlineEntry> entries = new ArrayList<>();
    Set<String> told = new HashSet<>();
    List<Node> order = ordered(graph);
    for (Node node : order) {
      Block block = blockOf.get(node.id());
      if (block == null) {
        entries.add(entry(node));
      } else if (told.add(block.id())) {
        Set<String> members = new HashSet<>(block.nodes());
        List<OutlineEntry> inside = new ArrayList<>();
        order.stream().filter(n -> members.contains(n.id())).forEach(n -> inside.add(entry(n)));
        entries.add(new OutlineEntry.OfBlock(block.title(), inside));
      }
    }
    return entries;
  }

  /// In the order of computation; what a circle keeps from having one comes last.
  private static List<Node> ordered(Graph graph) {
    Topology topology = Topology.of(graph);
    List<Node> order = new ArrayList<>(topology.order());
    order.addAll(topology.stuck());
    return order;
  }

  private OutlineEntry entry(Node node) {
    String category =
        content.types().op(node.id()).map(OpDef::category).map(Enum::name).orElse("INTERNAL");
    return new OutlineEntry.OfNode(
        node, category.toLowerCase(Locale.ROOT), shape(new PortRef(node.id(), 0)), spoken(node));
  }

  private String shape(PortRef port) {
    return content.types().type(port).map(type -> type.shape().display()).orElse("");
  }

  private String spoken(Node node) {
    String inputs =
        node.inputs().stream()
            .flatMap(Optional::stream)
            .map(from -> from + " " + shape(from))
            .collect(Collectors.joining(", "));
    String output =
        content
            .types()
            .type(new PortRef(node.id(), 0))
            .map(TensorType::toString)
            .orElse(messages.text("outline.unknown"));
    String said =
        inputs.isEmpty()
            ? messages.text("outline.source", node.id(), node.op(), output)
            : messages.text("outline.op", node.id(), node.op(), inputs, output);
    long errors = content.types().diagnostics(node.id()).stream().filter(d -> d.isError()).count();
    return errors == 0 ? said : said + " " + messages.text("outline.faulty", errors);
  }
}
