// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.ops.control.If;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One use of If as a choice between two functions: `z = z_then(x) if c else z_else(x)`.
final class Branches {

  private final FlowWords words;
  private final NodeScope node;
  private final List<Value> captures;
  private final List<Value> operands = new ArrayList<>();

  Branches(FlowWords words, NodeScope node) {
    this.words = words;
    this.node = node;
    captures = node.variadic("captures");
    operands.add(node.input("cond"));
    operands.addAll(captures);
  }

  List<Value> emit() {
    List<TensorType> results = results(If.THEN_BRANCH);
    if (!results.equals(results(If.ELSE_BRANCH))
        || results.stream().anyMatch(type -> !type.shape().isKnown())) {
      throw new Undecided("cond", "what the branches give differs in shape");
    }
    OpDef op = FlowWords.op("If", operands, results, g -> differentiate(g, results));
    words.phrases().put(op, use -> say(use, results.size()));
    return node.emitAll(op, Attributes.NONE, operands);
  }

  private List<TensorType> results(Attribute<Subgraph> branch) {
    return node.results(branch, FlowWords.known(captures)).stream().map(Known::type).toList();
  }

  private FlowFunction function(Use use, Attribute<Subgraph> branch) {
    String name = use.at().origin().node().replace('/', '_');
    String part = branch == If.THEN_BRANCH ? "_then" : "_else";
    return new FlowFunction(
        words,
        name.replaceAll("[^A-Za-z0-9_]", "_") + part,
        (dev.adjoint.graph.Body) node.get(branch),
        captures.stream().map(Value::type).toList());
  }

  private Expression say(Use use, int results) {
    return choose(
        use,
        function(use, If.THEN_BRANCH).forward(use, false),
        function(use, If.ELSE_BRANCH).forward(use, false),
        results);
  }

  private static Expression choose(Use use, String yes, String no, int results) {
    List<String> arguments = IntStream.range(1, use.args().size()).mapToObj(use::arg).toList();
    String list = "(" + String.join(", ", arguments) + ")";
    String text =
        use.script().dialect() == Dialect.KERAS
            ? "ops.cond(%s, lambda: %s, lambda: %s)".formatted(use.arg(0), yes + list, no + list)
            : yes + list + " if " + use.in(0, Expression.COMPARISON) + " else " + no + list;
    return new Expression(text, 0, results);
  }

  private void differentiate(GradientScope g, List<TensorType> results) {
    List<Integer> of =
        IntStream.range(0, results.size())
            .filter(i -> FlowWords.isFloating(results.get(i)))
            .boxed()
            .toList();
    List<Integer> by =
        IntStream.range(0, captures.size())
            .filter(i -> FlowWords.isFloating(captures.get(i).type()))
            .boxed()
            .toList();
    if (of.isEmpty() || by.isEmpty()) {
      return;
    }
    List<Value> given = new ArrayList<>(operands);
    of.forEach(i -> given.add(g.upstream("y" + i)));
    List<TensorType> types = by.stream().map(i -> captures.get(i).type()).toList();
    OpDef op = FlowWords.op("If backward", given, types, inner -> {});
    words
        .phrases()
        .put(
            op,
            use -> {
              Expression both =
                  choose(
                      use,
                      function(use, If.THEN_BRANCH).back(use, of, by),
                      function(use, If.ELSE_BRANCH).back(use, of, by),
                      by.size());
              return by.size() > 1 ? both : Expression.atom("(" + both.text() + ")[0]");
            });
    List<Value> found = g.emitAll(op, Attributes.NONE, given);
    for (int i = 0; i < by.size(); i++) {
      g.contribute("x" + (1 + by.get(i)), found.get(i));
    }
  }
}
