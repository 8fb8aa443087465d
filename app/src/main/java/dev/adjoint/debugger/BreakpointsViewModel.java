// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.debug.Condition;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.scene.Ports;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.NodePlace;
import dev.adjoint.session.SetBreakpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// What the list of breakpoints shows, and what a person does in it.
public final class BreakpointsViewModel {
  private final DocumentViewModel document;
  private final Breakpoints breakpoints;
  private final Messages messages;
  private final Consumer<NodePlace> reveal;

  /// @param reveal leads to a node
  public BreakpointsViewModel(
      DocumentViewModel document,
      Breakpoints breakpoints,
      Messages messages,
      Consumer<NodePlace> reveal) {
    this.document = document;
    this.breakpoints = breakpoints;
    this.messages = messages;
    this.reveal = reveal;
  }

  public ObservableValue<List<SetBreakpoint>> rows() {
    return breakpoints.listProperty();
  }

  public BooleanProperty stopAtNonFinite() {
    return breakpoints.stopAtNonFiniteProperty();
  }

  /// Where it sits: `MatMul z2`, `Mul loop1/p`, `h → z2 · A`, or that it watches all nodes.
  public String place(SetBreakpoint breakpoint) {
    List<BodyPlace> within = breakpoint.place().within();
    String way = NodePlace.way(within);
    return switch (breakpoint.place()) {
      case BreakPlace.OnNode on ->
          node(within, on.node()).map(node -> node.op() + " ").orElse("") + way + on.node();
      case BreakPlace.OnWire(var path, Wire wire) ->
          way
              + wire.from()
              + " → "
              + wire.to()
              + node(within, wire.to()).map(to -> " · " + port(to, wire.port())).orElse("");
      case BreakPlace.Anywhere any -> messages.text("breaks.anywhere");
    };
  }

  private Optional<Node> node(List<BodyPlace> within, String id) {
    return BodyPlace.graphAt(document.whole().graph(), within).flatMap(graph -> graph.node(id));
  }

  /// Whether it sits in a loop: then it may stop in one iteration only.
  public boolean asksForIteration(SetBreakpoint breakpoint) {
    return breakpoint.place().within().stream()
        .anyMatch(place -> place.attribute().equals(NodePlace.ONLY_BODY));
  }

  /// The only iteration in which it stops, as people count; empty when in each.
  public String iteration(SetBreakpoint breakpoint) {
    return breakpoint.iteration().isPresent()
        ? Long.toString(breakpoint.iteration().getAsLong() + 1)
        : "";
  }

  /// Sets the iteration, or says what is wrong with what was typed; nothing means each of them.
  public Optional<String> setIteration(long id, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      breakpoints.setIteration(id, OptionalLong.empty());
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        breakpoints.setIteration(id, OptionalLong.of(number - 1));
        return Optional.empty();
      }
    } catch (NumberFormatException notOne) {
      // Said below.
    }
    return Optional.of(messages.text("breaks.not-an-iteration", text));
  }

  private String port(Node node, int port) {
    List<String> names = Ports.inputs(node, document.catalog().find(node.op()));
    return port < names.size() ? names.get(port) : "";
  }

  /// The number of the condition as people write it; empty where it asks for none.
  public String number(SetBreakpoint breakpoint) {
    OptionalDouble number = ConditionKind.number(breakpoint.condition());
    if (number.isEmpty()) {
      return "";
    }
    // A share that was typed as 30 comes back from 0.3 as 30, not as 30.000000000000004.
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.12g", number.getAsDouble()));
    boolean whole = rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6;
    return whole
        ? Long.toString((long) rounded)
        : Double.toString(rounded).replace(".0E", "e").replace("E", "e");
  }

  public void setKind(long id, ConditionKind kind) {
    find(id)
        .filter(b -> ConditionKind.of(b.condition()) != kind)
        .ifPresent(b -> breakpoints.setCondition(id, kind.usual()));
  }

  /// Sets the number of a condition, or says what is wrong with what was typed.
  public Optional<String> setNumber(long id, String typed) {
    Optional<SetBreakpoint> breakpoint = find(id);
    if (breakpoint.isEmpty()) {
      return Optional.empty();
    }
    ConditionKind kind = ConditionKind.of(breakpoint.get().condition());
    Optional<String> problem = problem(kind, typed);
    if (problem.isEmpty()) {
      Condition condition = kind.with(Double.parseDouble(plain(typed)));
      breakpoints.setCondition(id, condition);
    }
    return problem;
  }

  /// What is wrong with a number for that kind of condition, in a line.
  public Optional<String> problem(ConditionKind kind, String typed) {
    double number;
    try {
      number = Double.parseDouble(plain(typed));
    } catch (NumberFormatException notOne) {
      return Optional.of(messages.text("breaks.not-a-number", typed.strip()));
    }
    boolean percent = kind.unit() == ConditionKind.Unit.PERCENT;
    if (!(number >= 0) || Double.isInfinite(number)) {
      return Optional.of(messages.text("breaks.not-positive"));
    }
    return percent && number >= 100
        ? Optional.of(messages.text("breaks.not-a-percentage"))
        : Optional.empty();
  }

  private static String plain(String typed) {
    return typed.strip().replace('−', '-').replace("%", "").strip();
  }

  private Optional<SetBreakpoint> find(long id) {
    return breakpoints.listProperty().get().stream().filter(b -> b.id() == id).findFirst();
  }

  public void setEnabled(long id, boolean on) {
    breakpoints.setEnabled(id, on);
  }

  public void setGradient(long id, boolean gradient) {
    breakpoints.setGradient(id, gradient);
  }

  public void remove(long id) {
    breakpoints.remove(id);
  }

  public void removeAll() {
    breakpoints.clear();
  }

  /// A new one that watches the values of all nodes.
  public void addAnywhere() {
    breakpoints.add(new BreakPlace.Anywhere(), false, ConditionKind.ABOVE.usual());
  }

  public void reveal(SetBreakpoint breakpoint) {
    breakpoint.place().shownNode().ifPresent(reveal);
  }
}
