// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a node that holds bodies says of them: its ports are called what they are inside, and a
/// line counts the nodes of each body.
final class HolderPorts {
  /// The free port behind the others.
  private static final String NEXT = "+";

  /// Where the ports of an op meet those of its body.
  ///
  /// @param body the attribute that names the ports
  /// @param input the first input of the node that the body takes
  /// @param taken which input of the body that is
  /// @param given which output of the body the first of the node is
  private record Meeting(String body, int input, int taken, int given) {}

  private static final Map<String, Meeting> MEETINGS =
      Map.of(
          "If", new Meeting("then_branch", 1, 0, 0),
          "Loop", new Meeting("body", 2, 2, 1),
          "Scan", new Meeting("body", 0, 0, 0));

  private static final List<String> ATTRIBUTES = List.of("body", "then_branch", "else_branch");

  private HolderPorts() {}

  private static Optional<Body> body(Node node, Meeting meeting) {
    return body(node, meeting.body());
  }

  private static Optional<Body> body(Node node, String attribute) {
    return node.attributes().values().get(attribute) instanceof AttributeValue.Body(Body body)
        ? Optional.of(body)
        : Optional.empty();
  }

  /// @param names as diagnostics call them
  static List<String> inputs(Node node, List<String> names) {
    Meeting meeting = MEETINGS.get(node.op());
    Optional<Body> body = Optional.ofNullable(meeting).flatMap(at -> body(node, at));
    if (meeting == null || body.isEmpty()) {
      return names;
    }
    List<String> called = new ArrayList<>(names);
    List<String> inside = body.get().inputs();
    for (int i = meeting.input(); i < called.size(); i++) {
      int at = i - meeting.input() + meeting.taken();
      boolean free = i >= node.inputs().size();
      called.set(i, at < inside.size() ? inside.get(at) : free ? NEXT : called.get(i));
    }
    return called;
  }

  static List<String> outputs(Node node, List<String> names) {
    Meeting meeting = MEETINGS.get(node.op());
    Optional<Body> body = Optional.ofNullable(meeting).flatMap(at -> body(node, at));
    if (meeting == null || body.isEmpty()) {
      return names;
    }
    List<String> called = new ArrayList<>(names);
    var inside = body.get().graph().outputs();
    for (int i = 0; i < called.size() && i + meeting.given() < inside.size(); i++) {
      called.set(i, inside.get(i + meeting.given()).toString());
    }
    return called;
  }

  /// A line for each body: its name and how many nodes are in it.
  static List<ValueLine> lines(Node node, SceneWords words) {
    List<ValueLine> lines = new ArrayList<>();
    for (String attribute : ATTRIBUTES) {
      Optional<Body> body = body(node, attribute);
      if (body.isPresent()) {
        String name = words.bodies().getOrDefault(attribute, attribute);
        int count = body.get().graph().nodes().size();
        String nodes = words.inBody().replace("{0}", FoldedLooks.count(count));
        lines.add(new ValueLine(name, nodes, Tone.QUIET));
      }
    }
    return lines;
  }
}
