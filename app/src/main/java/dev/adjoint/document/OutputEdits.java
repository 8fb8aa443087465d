// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.SetOutputs;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what the graph that is looked at gives, and in which order.
public final class OutputEdits {
  private final DocumentViewModel document;

  OutputEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// The outputs in their order; none of a loop that is drawn out, which cannot be edited.
  public List<PortRef> all() {
    return document.isEditable() ? document.graph().outputs() : List.of();
  }

  /// What the output at a place is for.
  public OutputRole role(int index) {
    return OutputRoles.of(document.whole(), document.path()).at(index);
  }

  /// Whether what stands at a place may stand there, as far as its type is known.
  public boolean suits(int index) {
    return document.types().type(all().get(index)).map(role(index)::suits).orElse(true);
  }

  /// How many outputs the node that holds the body expects beyond those there are.
  public int missing() {
    int least = OutputRoles.of(document.whole(), document.path()).least();
    return document.isEditable() ? Math.max(0, least - all().size()) : 0;
  }

  /// The output of the one selected node: one of the graph's if it has any, else its first.
  public Optional<PortRef> selected() {
    var nodes = document.selection().nodes();
    if (nodes.size() != 1 || !document.isEditable()) {
      return Optional.empty();
    }
    String node = nodes.iterator().next();
    Optional<PortRef> known = all().stream().filter(ref -> ref.node().equals(node)).findFirst();
    return known.isPresent() ? known : first(node);
  }

  private Optional<PortRef> first(String node) {
    boolean gives =
        document.types().op(node).map(OpDef::outputs).filter(all -> !all.isEmpty()).isPresent();
    return gives ? Optional.of(PortRef.of(node)) : Optional.empty();
  }

  public boolean isOutput(PortRef ref) {
    return all().contains(ref);
  }

  /// Makes it an output: where one is missing that it suits, else the last.
  public void add(PortRef ref) {
    List<PortRef> now = new ArrayList<>(all());
    now.add(place(ref), ref);
    set(now, EditLabel.of("edit.add-output", "Make {0} an output", ref));
  }

  /// The first place that it suits and what stands there does not.
  private int place(PortRef ref) {
    Optional<TensorType> type = document.types().type(ref);
    OutputRoles roles = OutputRoles.of(document.whole(), document.path());
    for (int i = 0; i < all().size() && i < roles.least(); i++) {
      boolean wrong = document.types().type(all().get(i)).filter(roles.at(i)::suits).isEmpty();
      if (wrong && type.filter(roles.at(i)::suits).isPresent()) {
        return i;
      }
    }
    return all().size();
  }

  /// Takes away the output at a place; the node stays.
  public void remove(int index) {
    List<PortRef> now = new ArrayList<>(all());
    PortRef gone = now.remove(index);
    set(now, EditLabel.of("edit.remove-output", "Make {0} no output", gone));
  }

  public void remove(PortRef ref) {
    if (isOutput(ref)) {
      remove(all().indexOf(ref));
    }
  }

  public boolean canMove(int index, int by) {
    return index >= 0 && index + by >= 0 && index + by < all().size();
  }

  /// Moves the output at a place up, by −1, or down, by 1.
  public void move(int index, int by) {
    if (canMove(index, by)) {
      List<PortRef> now = new ArrayList<>(all());
      PortRef moved = now.remove(index);
      now.add(index + by, moved);
      set(now, EditLabel.of("edit.move-output", "Move output {0}", moved));
    }
  }

  /// As above, of the selected node's output.
  public boolean canMoveSelected(int by) {
    return selected().filter(ref -> canMove(all().indexOf(ref), by)).isPresent();
  }

  public void moveSelected(int by) {
    selected().ifPresent(ref -> move(all().indexOf(ref), by));
  }

  private void set(List<PortRef> outputs, EditLabel label) {
    document.perform(new SetOutputs(outputs, label));
  }
}
