// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Numbers that a person may overwrite: a constant's and an input's own value in the file, which
/// can be undone, and what the run at hand holds in a weight or is fed, which belongs to the run
/// alone.
final class ValueEdits {
  private final DocumentViewModel document;

  ValueEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// What kind of thing a name is.
  private enum Kind {
    /// A parameter, a variable, or a parameter that a layer owns: `w`, `dense/kernel`.
    STATE,
    /// An input that is fed by the run.
    FEED,
    /// A value that is written in the file.
    WRITTEN,
    /// Computed, so nobody else's to say.
    COMPUTED
  }

  boolean canChange(String name) {
    return kind(name) != Kind.COMPUTED;
  }

  /// Changes a value where it belongs. False when it is computed.
  ///
  /// @param run takes what the run has to do
  boolean change(String name, UnaryOperator<Tensor> how, Consumer<RunWorker.Order> run) {
    switch (kind(name)) {
      case WRITTEN -> write(name, how.apply(written(name).orElseThrow()));
      case STATE -> run.accept(r -> r.setState(name, how));
      case FEED -> run.accept(r -> r.setFeed(name, how));
      case COMPUTED -> {
        return false;
      }
    }
    return true;
  }

  private Kind kind(String name) {
    int slash = name.indexOf('/');
    if (slash > 0) {
      return document.whole().graph().node(name.substring(0, slash)).isPresent()
          ? Kind.STATE
          : Kind.COMPUTED;
    }
    Content content = document.whole();
    Optional<Role> role = content.types().op(name).map(OpDef::role);
    if (role.isEmpty()) {
      return Kind.COMPUTED;
    }
    return switch (role.get()) {
      case STATE -> Kind.STATE;
      case CONSTANT -> Kind.WRITTEN;
      case INPUT -> written(name).isPresent() ? Kind.WRITTEN : Kind.FEED;
      case COMPUTE, CONTROL -> Kind.COMPUTED;
    };
  }

  /// The value in the file of a constant or an input.
  private Optional<Tensor> written(String node) {
    Optional<Node> at = document.whole().graph().node(node);
    return at.flatMap(n -> n.attributes().find(Constant.VALUE))
        .or(() -> at.flatMap(n -> n.attributes().find(Input.VALUE)));
  }

  /// Writes the value into the file's graph, as an edit that can be undone.
  private void write(String node, Tensor value) {
    GraphEdit edit =
        new SetAttribute(node, Constant.VALUE.name(), new AttributeValue.Literal(value));
    document.performWhole(edit);
  }

  /// The same tensor with another number at `index`.
  static Tensor with(Tensor value, long index, double number) {
    Tensor changed = Tensor.zeros(value.type());
    changed.data().copyFrom(value.data());
    if (value.dtype().isFloating()) {
      changed.set(index, number);
    } else {
      changed.setLong(index, Math.round(number));
    }
    return changed;
  }
}
