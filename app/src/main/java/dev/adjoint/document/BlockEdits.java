// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.PutBlock;
import dev.adjoint.edit.PutBlocks;
import dev.adjoint.edit.RemoveBlock;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.NodeIds;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people do to blocks, as intents. Each is one step of the history.
///
/// Orders without an id are about the chosen blocks: those that are selected as a whole, else the
/// smallest that holds all that is selected.
public final class BlockEdits {
  private static final String USUAL_ID = "block";

  private final DocumentViewModel document;

  /// For what [#firstChosen] was last found: all the colours on offer ask for it.
  private Seen seen = new Seen(Graph.EMPTY, Selection.NONE);

  private Optional<Block> first = Optional.empty();

  private record Seen(Graph graph, Selection selection) {
    boolean isStill(Graph other, Selection chosen) {
      return graph == other && selection == chosen;
    }
  }

  BlockEdits(DocumentViewModel document) {
    this.document = document;
  }

  public Optional<Block> find(String id) {
    return document.graph().blocks().stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /// The blocks that orders are about, in the order of the file.
  public List<Block> chosen() {
    List<Block> whole = whole().toList();
    return whole.isEmpty() ? around().stream().toList() : whole;
  }

  /// The first of [#chosen]; does not look for the others, which may be very many.
  public Optional<Block> firstChosen() {
    if (!seen.isStill(document.graph(), document.selection())) {
      seen = new Seen(document.graph(), document.selection());
      first = whole().findFirst().or(this::around);
    }
    return first;
  }

  /// Whether there are chosen blocks.
  public boolean hasChosen() {
    return firstChosen().isPresent();
  }

  /// Those that are selected as a whole.
  private Stream<Block> whole() {
    Set<String> selected = document.selection().nodes();
    return selected.isEmpty()
        ? Stream.empty()
        : document.graph().blocks().stream()
            .filter(block -> isWhole(block, selected))
            .filter(block -> !Collections.disjoint(block.nodes(), selected));
  }

  /// The smallest that holds all that is selected.
  private Optional<Block> around() {
    Set<String> selected = document.selection().nodes();
    return selected.stream()
        .findFirst()
        .flatMap(
            one ->
                document.graph().blocks().stream()
                    .filter(block -> block.nodes().size() >= selected.size())
                    .filter(block -> names(block, one))
                    .filter(block -> Set.copyOf(block.nodes()).containsAll(selected))
                    .min(Comparator.comparingInt(block -> present(block).size())));
  }

  /// By hashes first, which every id knows of itself: of a large graph very many are asked.
  private static boolean names(Block block, String node) {
    int hash = node.hashCode();
    return block.nodes().stream().anyMatch(id -> id.hashCode() == hash && id.equals(node));
  }

  private boolean isWhole(Block block, Set<String> selected) {
    return block.nodes().stream()
        .allMatch(id -> selected.contains(id) || document.graph().place(id) < 0);
  }

  private Set<String> present(Block block) {
    Set<String> nodes = new HashSet<>(block.nodes());
    nodes.retainAll(document.graph().nodesById().keySet());
    return nodes;
  }

  /// Of the chosen blocks those that lie in no other of them.
  private List<Block> outermost() {
    List<Block> chosen = chosen();
    List<Set<String>> nodes = chosen.stream().map(this::present).toList();
    return IntStream.range(0, chosen.size())
        .filter(
            inner ->
                IntStream.range(0, chosen.size()).noneMatch(outer -> liesIn(inner, outer, nodes)))
        .mapToObj(chosen::get)
        .toList();
  }

  /// Of two with the same nodes the later lies around the earlier.
  private static boolean liesIn(int inner, int outer, List<Set<String>> nodes) {
    Set<String> within = nodes.get(inner);
    Set<String> around = nodes.get(outer);
    return inner != outer
        && around.size() >= within.size()
        && around.containsAll(within)
        && (around.size() > within.size() || outer > inner);
  }

  /// Puts the selected nodes into a new block; gives its id, or empty when none is selected.
  public Optional<String> group(String title) {
    Set<String> selected = document.selection().nodes();
    if (selected.isEmpty()) {
      return Optional.empty();
    }
    // In the order of the file, so that the same selection always gives the same text.
    List<String> nodes = NodeIds.inOrder(selected, document.graph()).map(Node::id).toList();
    Block block = new Block(freshId(), title, nodes, false, "", Extras.NONE);
    perform(EditLabel.of("edit.make-block", "Make block {0}", title), new PutBlock(block));
    return Optional.of(block.id());
  }

  private String freshId() {
    Set<String> taken = new HashSet<>();
    document.graph().blocks().forEach(block -> taken.add(block.id()));
    String id = USUAL_ID;
    for (int n = 2; taken.contains(id); n++) {
      id = USUAL_ID + n;
    }
    return id;
  }

  /// Takes the frames of the outermost chosen blocks away; the nodes stay.
  public void ungroup() {
    List<Block> blocks = outermost();
    performAll(
        EditLabel.of("edit.remove-block", "Ungroup"),
        blocks.stream().<GraphEdit>map(block -> new RemoveBlock(block.id())).toList());
  }

  public void rename(String id, String title) {
    EditLabel label = EditLabel.of("edit.rename-block", "Rename block to {0}", title);
    find(id).ifPresent(block -> perform(label, new PutBlock(block.titled(title))));
  }

  /// Gives the chosen blocks a theme colour by name; empty for the usual.
  public void colour(String name) {
    put(
        EditLabel.of("edit.block-colour", "Colour a block"),
        chosen().stream().map(block -> block.coloured(name)).toList());
  }

  /// Folds or opens one block.
  public void fold(String id, boolean folded) {
    find(id).ifPresent(block -> fold(List.of(block), folded));
  }

  /// Folds or opens the chosen blocks.
  public void foldChosen(boolean folded) {
    fold(outermost(), folded);
  }

  public void foldAll(boolean folded) {
    fold(document.graph().blocks(), folded);
  }

  private void fold(List<Block> blocks, boolean folded) {
    put(
        blocks.size() == 1
            ? foldLabel(blocks.getFirst().title(), folded)
            : foldLabel(blocks.size(), folded),
        blocks.stream().map(block -> block.folded(folded)).toList());
  }

  private static EditLabel foldLabel(String title, boolean folded) {
    return folded
        ? EditLabel.of("edit.fold-block", "Fold {0}", title)
        : EditLabel.of("edit.open-block", "Open {0}", title);
  }

  private static EditLabel foldLabel(int blocks, boolean folded) {
    return folded
        ? EditLabel.of("edit.fold-blocks", "Fold {0} blocks", blocks)
        : EditLabel.of("edit.open-blocks", "Open {0} blocks", blocks);
  }

  private void put(EditLabel label, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      document.perform(new PutBlocks(label, blocks));
    }
  }

  private void perform(EditLabel label, GraphEdit edit) {
    performAll(label, List.of(edit));
  }

  private void performAll(EditLabel label, List<GraphEdit> edits) {
    if (!edits.isEmpty()) {
      document.perform(new Compound(label, edits));
    }
  }
}
