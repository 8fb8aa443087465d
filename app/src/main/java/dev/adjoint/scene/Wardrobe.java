// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Remembers from which facts every look was made, and makes it again only from others.
final class Wardrobe {
  /// Outputs past this one are not shown as used: a file may claim any.
  private static final int MOST_OUTPUTS = 1_000;

  private final NodeLooks nodeLooks;
  private final FoldedLooks foldedLooks;
  private final Map<String, NodeLooks.Facts> nodeFacts = new HashMap<>();
  private final Map<String, FoldedLooks.Facts> foldedFacts = new HashMap<>();
  private final Parameters parameters = new Parameters();
  private long dressings;

  Wardrobe(OpCatalog catalog, TextMetrics metrics) {
    nodeLooks = new NodeLooks(catalog, metrics);
    foldedLooks = new FoldedLooks(metrics);
  }

  /// Which outputs of a node lead somewhere.
  private static BitSet usedOutputs(String node, Graph graph) {
    BitSet used = new BitSet(4);
    for (Wire wire : graph.wiresFrom(node)) {
      int output = wire.from().output();
      if (output >= 0 && output < MOST_OUTPUTS) {
        used.set(output);
      }
    }
    return used;
  }

  /// The look of a node if it is another than last time.
  Optional<NodeLook> dressed(Node node, SceneNodes.Facts facts) {
    String id = node.id();
    NodeLooks.Facts now = facts(node, facts);
    if (now.equals(nodeFacts.get(id))) {
      return Optional.empty();
    }
    nodeFacts.put(id, now);
    dressings++;
    return Optional.of(nodeLooks.dress(now));
  }

  private NodeLooks.Facts facts(Node node, SceneNodes.Facts facts) {
    String id = node.id();
    Inference types = facts.types();
    RunMarks marks = facts.marks();
    return new NodeLooks.Facts(
        node,
        types.inputTypes(id),
        outputTypes(id, types, marks.picture()),
        usedOutputs(id, types.graph()),
        marks.errors().getOrDefault(id, List.of()),
        marks.picture().node(id),
        facts.words());
  }

  /// The frame of a node that is not shown.
  NodeFrame frame(Node node, SceneNodes.Facts facts) {
    return nodeLooks.dress(facts(node, facts)).frame();
  }

  /// The look of a folded block if it is another than last time; its corner is not set.
  Optional<NodeLook> dressed(FoldedBlock box, Inference types, SceneWords words) {
    OptionalLong params = parameters.of(box.block().id(), box.nodes(), types);
    FoldedLooks.Facts now = FoldedLooks.Facts.of(box, types, params, words);
    if (now.equals(foldedFacts.get(box.lookId()))) {
      return Optional.empty();
    }
    foldedFacts.put(box.lookId(), now);
    dressings++;
    return Optional.of(foldedLooks.dress(now));
  }

  void forget(String lookId) {
    nodeFacts.remove(lookId);
    foldedFacts.remove(lookId);
  }

  /// The frame of an open block.
  BlockLook frame(BlockTree.Entry entry, Box box, Inference types, SceneWords words) {
    long params = parameters.of(entry.block().id(), entry.nodes(), types).orElse(0);
    return new BlockLook(
        entry.block().id(),
        box,
        entry.block().title(),
        params > 0 ? words.note().replace("{0}", FoldedLooks.count(params)) : "",
        words.fold(),
        BlockColours.of(entry.block().colour()).orElse(Category.LINEAR),
        false,
        BlockLook.Lit.NO);
  }

  /// The types as declared, or those of the values where a run has made them.
  private static List<TensorType> outputTypes(String id, Inference types, RunPicture run) {
    List<TensorType> declared = types.outputTypes(id);
    if (run.computed().isEmpty()) {
      return declared;
    }
    List<TensorType> seen = new ArrayList<>(declared);
    for (int i = 0; i < seen.size(); i++) {
      seen.set(i, run.computed().getOrDefault(new PortRef(id, i), seen.get(i)));
    }
    return seen;
  }

  long dressings() {
    return dressings;
  }
}
