// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.control.If;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the outputs of a graph are for: those of a body are what the node that holds it expects, in
/// this order.
final class OutputRoles {
  private final List<OutputRole> known;
  private final OutputRole.Kind more;

  private OutputRoles(List<OutputRole> known, OutputRole.Kind more) {
    this.known = known;
    this.more = more;
  }

  OutputRole at(int index) {
    return index < known.size() ? known.get(index) : OutputRole.of(more);
  }

  /// How many there must be at least.
  int least() {
    return known.size();
  }

  /// @param path the way to the graph whose outputs they are
  static OutputRoles of(Content whole, List<BodyPlace> path) {
    if (path.isEmpty()) {
      return new OutputRoles(List.of(), OutputRole.Kind.PLAIN);
    }
    Content around = whole.at(path.subList(0, path.size() - 1));
    BodyPlace place = path.getLast();
    Node holder = around.graph().node(place.node()).orElseThrow();
    Body body = place.in(around.graph()).orElseThrow();
    Content inner = whole.at(path);
    if (holder.op().equals(Loop.OP.name())) {
      return loop(holder, body, inner);
    }
    if (holder.op().equals(Scan.OP.name())) {
      long scanned = holder.attributes().find(Scan.NUM_SCAN_INPUTS).orElse(0L);
      long captures = holder.attributes().find(Scan.NUM_CAPTURES).orElse(0L);
      List<OutputRole> roles = new ArrayList<>();
      carried(body, 0, body.inputCount() - scanned - captures, inner, roles);
      return new OutputRoles(roles, OutputRole.Kind.COLLECTED);
    }
    return new OutputRoles(branch(around, place), OutputRole.Kind.RESULT);
  }

  private static OutputRoles loop(Node holder, Body body, Content inner) {
    List<OutputRole> roles = new ArrayList<>();
    roles.add(
        new OutputRole(OutputRole.Kind.CONDITION, "", Optional.of(TensorType.scalar(DType.BOOL))));
    long captures = holder.attributes().find(Loop.NUM_CAPTURES).orElse(0L);
    carried(body, 2, body.inputCount() - captures, inner, roles);
    return new OutputRoles(roles, OutputRole.Kind.COLLECTED);
  }

  private static void carried(
      Body body, int from, long until, Content inner, List<OutputRole> into) {
    for (int i = from; i < until; i++) {
      String input = body.inputs().get(i);
      into.add(new OutputRole(OutputRole.Kind.NEXT, input, inner.types().type(PortRef.of(input))));
    }
  }

  /// Both branches of an If give the same.
  private static List<OutputRole> branch(Content around, BodyPlace place) {
    String then = If.THEN_BRANCH.name();
    String other = place.attribute().equals(then) ? If.ELSE_BRANCH.name() : then;
    Optional<Inference> beside = around.types().within(new BodyPlace(place.node(), other));
    List<OutputRole> roles = new ArrayList<>();
    for (PortRef ref : beside.map(b -> b.graph().outputs()).orElse(List.of())) {
      Optional<TensorType> type = beside.flatMap(b -> b.type(ref));
      roles.add(new OutputRole(OutputRole.Kind.RESULT, "", type));
    }
    return roles;
  }
}
