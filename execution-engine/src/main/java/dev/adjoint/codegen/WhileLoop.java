// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One use of Loop as a `while` around a function: `v = loop(l_body, most, go, (v0,), (x,))`. Going
/// back runs the function's own backward pass, the last iteration first, from what was carried into
/// each.
final class WhileLoop {

  private static final String NUMPY_LOOP =
      """
      def loop(body, most, go, carried, captures, nothing):
          tape, seen, asked = [], [], go is not None
          while (not asked or go) and (most is None or len(tape) < most):
              i = np.int64(len(tape))
              tape.append(carried)
              go, *results = body(i, np.bool_(True), *carried, *captures)
              carried = tuple(results[: len(carried)])
              seen.append(results[len(carried) :])
          collected = [np.stack(each) for each in zip(*seen)] if seen else nothing
          return (*carried, *collected, tape)\
      """;

  private static final String TORCH_LOOP =
      """
      def loop(body, most, go, carried, captures, nothing):
          seen, asked = [], go is not None
          while (not asked or go) and (most is None or len(seen) < most):
              i = torch.tensor(len(seen))
              go, *results = body(i, torch.tensor(True), *carried, *captures)
              carried = tuple(results[: len(carried)])
              seen.append(results[len(carried) :])
          collected = [torch.stack(each) for each in zip(*seen)] if seen else nothing
          return (*carried, *collected)\
      """;

  private final FlowWords words;
  private final NodeScope node;
  private final dev.adjoint.graph.Body body;
  private final List<Value> carried;
  private final List<Value> captures;
  private final List<TensorType> given;
  private final List<Value> operands = new ArrayList<>();

  WhileLoop(FlowWords words, NodeScope node, dev.adjoint.graph.Body body) {
    this.words = words;
    this.node = node;
    this.body = body;
    List<Value> all = node.variadic("v_initial");
    int count = all.size() - Math.toIntExact(node.get(Loop.NUM_CAPTURES));
    carried = all.subList(0, count);
    captures = all.subList(count, all.size());
    given = new ArrayList<>();
    given.add(Conditions.one(body, 0, DType.INT64, 0).type());
    given.add(Conditions.one(body, 1, DType.BOOL, 1).type());
    all.forEach(value -> given.add(value.type()));
    operands.addAll(all);
    for (String port : List.of("M", "cond")) {
      if (node.has(port)) {
        operands.add(node.input(port));
      }
    }
  }

  List<Value> emit() {
    List<TensorType> once =
        node.results(Loop.BODY, given.stream().map(Known::of).toList()).stream()
            .map(Known::type)
            .toList();
    List<TensorType> first = carried.stream().map(Value::type).toList();
    if (!once.subList(1, 1 + first.size()).equals(first)
        || once.stream().anyMatch(type -> !type.shape().isKnown())) {
      throw new Undecided("body", "what it carries changes its shape");
    }
    List<TensorType> results = new ArrayList<>(first);
    // How many are collected nobody may ask: who reads on is refused.
    once.subList(1 + first.size(), once.size()).forEach(type -> results.add(stacked(type)));
    boolean numpy = words.phrases().library() == Library.NUMPY;
    if (numpy) {
      results.add(TensorType.scalar(DType.BOOL));
    }
    OpDef op = FlowWords.op("Loop", operands, results, this::differentiate);
    words.phrases().put(op, use -> say(use, once, results.size()));
    List<Value> found = node.emitAll(op, Attributes.NONE, operands);
    return numpy ? found.subList(0, found.size() - 1) : found;
  }

  private static TensorType stacked(TensorType type) {
    return type.withShape(Shape.of(Sizes.OTHER).append(type.shape()));
  }

  private FlowFunction function(Use use) {
    String name = use.at().origin().node().replaceAll("[^A-Za-z0-9_]", "_");
    return new FlowFunction(words, name + "_body", body, given);
  }

  private Expression say(Use use, List<TensorType> once, int results) {
    List<TensorType> collected = once.subList(1 + carried.size(), once.size());
    String called = function(use).forward(use, true);
    String most = node.has("M") ? most(use) : "None";
    String go = node.has("cond") ? use.arg(operands.size() - 1) : "None";
    Expression whole =
        use.script().dialect() == Dialect.KERAS
            ? keras(use, called, most, go, collected)
            : use.call(
                looping(use),
                called,
                most,
                go,
                first(use),
                list(use, carried.size(), carried.size() + captures.size()),
                nothing(collected));
    return results == 1
        ? Expression.atom(whole.text() + "[0]")
        : Expression.several(whole.text(), results);
  }

  private String most(Use use) {
    int index = carried.size() + captures.size();
    return use.constant(index)
        .map(count -> Long.toString(Conditions.count(count)))
        .orElseGet(
            () ->
                use.script().dialect() == Dialect.KERAS
                    ? use.arg(index)
                    : use.atom(index) + ".item()");
  }

  /// Numbers that are written as such are made what the body makes of them.
  private String first(Use use) {
    String list = "";
    for (int i = 0; i < carried.size(); i++) {
      boolean number = use.constant(i).isPresent() && use.shape(i).rank() == 0;
      list += (number ? array(use, i) : use.arg(i)) + ", ";
    }
    return carried.size() == 1
        ? "(" + list.strip() + ")"
        : "(" + list.substring(0, Math.max(0, list.length() - 2)) + ")";
  }

  private String array(Use use, int index) {
    Library library = words.phrases().library();
    String dtype = library.dtype(carried.get(index).type().dtype());
    return switch (library.module()) {
      case "np" -> dtype + "(" + use.arg(index) + ")";
      case "torch" -> "torch.tensor(" + use.arg(index) + ", dtype=" + dtype + ")";
      default -> "ops.array(" + use.arg(index) + ", dtype=" + dtype + ")";
    };
  }

  private static String list(Use use, int from, int to) {
    String list = IntStream.range(from, to).mapToObj(use::arg).collect(Collectors.joining(", "));
    return to - from == 1 ? "(" + list + ",)" : "(" + list + ")";
  }

  /// What is collected when there was no iteration.
  private String nothing(List<TensorType> collected) {
    Library library = words.phrases().library();
    String empty = "";
    for (TensorType type : collected) {
      String sizes =
          java.util.Arrays.stream(type.shape().sizes())
              .mapToObj(Long::toString)
              .collect(Collectors.joining(", "));
      empty +=
          "%s.zeros((0, %s), dtype=%s), "
              .formatted(library.module(), sizes, library.dtype(type.dtype()));
    }
    return "(" + empty.strip() + ")";
  }

  private static Definition looping(Use use) {
    boolean numpy = use.script().dialect() == Dialect.NUMPY;
    return new Definition("loop", numpy ? NUMPY_LOOP : TORCH_LOOP);
  }

  private Expression keras(
      Use use, String called, String most, String go, List<TensorType> collected) {
    if (!collected.isEmpty()) {
      throw use.refused("collects a value from each iteration");
    }
    Definition definition =
        new Definition(
            "loop",
            """
            def loop(body, most, go, carried, captures):
                def turn(i, go, *carried):
                    more, *results = body(i, ops.array(True), *carried, *captures)
                    return (i + 1, more if asked else go, *results)

                asked = go is not None
                first = (ops.array(0, dtype="int64"), ops.array(go if asked else True), *carried)
                end = ops.while_loop(lambda i, go, *_: go, turn, first, maximum_iterations=most)
                return tuple(end[2:])\
            """);
    return use.call(
        definition,
        called,
        most,
        go,
        first(use),
        list(use, carried.size(), carried.size() + captures.size()));
  }

  /// Inputs of the body that have gradients.
  private List<Integer> floating(int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> FlowWords.isFloating(given.get(2 + i)))
        .boxed()
        .toList();
  }

  private void differentiate(GradientScope g) {
    int count = carried.size();
    List<Integer> moving = floating(0, count);
    List<Integer> still = floating(count, count + captures.size());
    if (moving.isEmpty()) {
      return;
    }
    int tape = body.outputCount() - 1;
    List<Value> in = new ArrayList<>(List.of(g.output("y" + tape)));
    in.addAll(captures);
    moving.forEach(i -> in.add(g.upstream("y" + i)));
    List<Integer> both = new ArrayList<>(moving);
    both.addAll(still);
    List<TensorType> types = both.stream().map(i -> given.get(2 + i)).toList();
    OpDef op = FlowWords.op("Loop backward", in, types, inner -> {});
    words.phrases().put(op, use -> sayBack(use, moving, still));
    List<Value> found = g.emitAll(op, Attributes.NONE, in);
    for (int i = 0; i < both.size(); i++) {
      g.contribute("x" + both.get(i), found.get(i));
    }
  }

  private Expression sayBack(Use use, List<Integer> moving, List<Integer> still) {
    List<Integer> by = new ArrayList<>();
    moving.forEach(i -> by.add(2 + i));
    still.forEach(i -> by.add(2 + i));
    String called = function(use).back(use, moving.stream().map(i -> 1 + i).toList(), by);
    int first = 1 - carried.size();
    String sums =
        still.stream()
            .map(i -> "np.zeros_like(" + use.arg(first + i) + "), ")
            .collect(Collectors.joining())
            .strip();
    Definition definition =
        new Definition(
            "loop_back",
            """
            def loop_back(back, tape, captures, d_carried, d_captures):
                for i in reversed(range(len(tape))):
                    arguments = (*tape[i], *captures, *d_carried)
                    d = back(np.int64(i), np.bool_(True), *arguments)
                    d_carried = d[: len(d_carried)]
                    d_captures = [a + b for a, b in zip(d_captures, d[len(d_carried) :])]
                return (*d_carried, *d_captures)\
            """);
    Expression whole =
        use.call(
            definition,
            called,
            use.arg(0),
            list(use, 1, 1 + captures.size()),
            list(use, 1 + captures.size(), use.args().size()),
            "(" + sums + ")");
    return by.size() == 1
        ? Expression.atom(whole.text() + "[0]")
        : Expression.several(whole.text(), by.size());
  }
}
