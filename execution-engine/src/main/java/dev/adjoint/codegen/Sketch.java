// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.GraphLowering;
import dev.adjoint.compile.Lowered;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.compile.Wording;
import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.compile.pass.EliminateCommonSubexpressions;
import dev.adjoint.compile.pass.EliminateDeadCode;
import dev.adjoint.compile.pass.MergeTransposes;
import dev.adjoint.compile.pass.SimplifyIdentities;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.Role;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.control.Group;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.plan.Program;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// A graph lowered for reading: every node's output has a name, and so has every gradient.
///
/// @param program its outputs are called `=h` for output 0 of node h, `=h:1` for the next, and `~h`
///   for a gradient of the target
/// @param inits how states begin
/// @param updates states that the graph itself writes
record Sketch(
    Program program,
    Sizes sizes,
    Map<String, StateInit> inits,
    SequencedMap<String, Value> updates) {
  static final String VALUE = "=";
  static final String GRADIENT = "~";

  /// @param target what gradients are asked of; empty for none
  /// @throws dev.adjoint.compile.CompileException when the graph has errors
  static Sketch of(Graph graph, OpCatalog catalog, Wording wording, Optional<PortRef> target) {
    Inference open = Inference.of(graph, catalog);
    return of(graph, open, wording, target, named(graph, effective(graph, open)));
  }

  /// Only what computes: gradients and updates are left to the library.
  static Sketch forward(Graph graph, OpCatalog catalog, Wording wording) {
    Inference open = Inference.of(graph, catalog);
    SequencedSet<PortRef> refs = named(graph, List.copyOf(graph.nodes()));
    Set<String> left = new HashSet<>();
    graph.nodes().stream().filter(n -> Losses.isControl(open, n)).forEach(n -> left.add(n.id()));
    for (Node node : open.topology().needed(graph, graph.nodesById().keySet().stream().toList())) {
      if (node.inputs().stream().flatMap(Optional::stream).anyMatch(r -> left.contains(r.node()))) {
        left.add(node.id());
      }
    }
    refs.removeIf(ref -> left.contains(ref.node()));
    return of(graph, open, wording, Optional.empty(), refs);
  }

  private static Sketch of(
      Graph graph,
      Inference open,
      Wording wording,
      Optional<PortRef> target,
      SequencedSet<PortRef> refs) {
    Sizes sizes = Sizes.of(graph, open);
    Inference types = open.bind(sizes.bound());
    ProgramBuilder program = new ProgramBuilder(false, wording);
    GraphLowering lowering = new GraphLowering(graph, types, program);
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (PortRef ref : refs) {
      lowering.require(List.of(ref));
      values.put(ref.toString(), lowering.value(ref));
    }
    values.forEach(
        (name, value) -> {
          if (!isTick(types, name)) {
            program.output(VALUE + name, value);
          }
        });
    target.ifPresent(loss -> differentiate(graph, types, lowering, values, loss));
    Lowered lowered = lowering.build();
    Program read = simplified(lowered.program());
    return new Sketch(read, sizes, lowered.inits(), new LinkedHashMap<>(read.updates()));
  }

  /// A body as a function of its inputs, which take `given`.
  ///
  /// @param of results to differentiate by what is in `by`, numbers of the body's inputs: their
  ///   gradients go in as `d h`; empty for the forward pass
  static Sketch within(
      Body body,
      List<TensorType> given,
      Wording wording,
      OpCatalog catalog,
      Sizes sizes,
      List<Integer> of,
      List<Integer> by) {
    Inference types = Inference.of(body, given.stream().map(Known::of).toList(), catalog);
    ProgramBuilder program = new ProgramBuilder(false, wording, catalog);
    List<Value> inputs = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      inputs.add(program.input(body.inputs().get(i), given.get(i)));
    }
    Graph graph = body.graph();
    GraphLowering lowering = new GraphLowering(graph, types, program);
    lowering.require(graph.outputs());
    if (by.isEmpty()) {
      List<String> ends = graph.outputs().stream().map(PortRef::node).distinct().toList();
      for (PortRef ref : named(graph, types.topology().needed(graph, ends))) {
        program.output(VALUE + ref, lowering.value(ref));
      }
    }
    List<Value> ys = of.stream().map(i -> lowering.value(graph.outputs().get(i))).toList();
    List<Value> ups = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      ups.add(program.input("d " + graph.outputs().get(of.get(i)), ys.get(i).type()));
    }
    List<Value> xs = by.stream().map(inputs::get).toList();
    List<Optional<Value>> found = Autodiff.gradients(program, ys, ups, xs);
    for (int i = 0; i < xs.size(); i++) {
      Value x = xs.get(i);
      Value gradient = found.get(i).orElseGet(() -> new Formula(program).full(0, x));
      program.output(GRADIENT + body.inputs().get(by.get(i)), gradient);
    }
    Program whole = program.build();
    Program read = simplified(whole);
    // Arguments stay, also those that nobody reads.
    Program called =
        new Program(
            whole.inputs(),
            read.states(),
            read.constants(),
            read.instructions(),
            read.outputs(),
            read.updates());
    return new Sketch(called, sizes, Map.of(), new LinkedHashMap<>());
  }

  /// All nodes but updates that no output asks for: they have no effect.
  private static List<Node> effective(Graph graph, Inference types) {
    List<String> outputs = graph.outputs().stream().map(PortRef::node).distinct().toList();
    Set<Node> needed = new HashSet<>(types.topology().needed(graph, outputs));
    return graph.nodes().stream()
        .filter(node -> needed.contains(node) || !Losses.isControl(types, node))
        .toList();
  }

  /// The first output of every node, and others that are used.
  private static SequencedSet<PortRef> named(Graph graph, List<Node> nodes) {
    SequencedSet<PortRef> named = new LinkedHashSet<>();
    nodes.forEach(node -> named.add(PortRef.of(node.id())));
    nodes.forEach(node -> node.inputs().forEach(wire -> wire.ifPresent(named::add)));
    named.addAll(graph.outputs());
    return named;
  }

  /// By states and what depends on them; by float inputs where there are no states.
  private static void differentiate(
      Graph graph,
      Inference types,
      GraphLowering lowering,
      SequencedMap<String, Value> values,
      PortRef loss) {
    ProgramBuilder program = lowering.program();
    SequencedMap<String, Value> xs = new LinkedHashMap<>(program.states());
    boolean weights = !xs.isEmpty();
    values.forEach(
        (name, value) -> {
          boolean source =
              types
                  .op(PortRef.parse(name).node())
                  .filter(op -> op.role() == Role.INPUT || op.role() == Role.CONTROL)
                  .isPresent();
          if (value.type().dtype().isFloating() && !(source && weights)) {
            xs.putIfAbsent(name, value);
          }
        });
    Value y = lowering.value(loss);
    Value up = new Formula(program).full(1, y);
    List<Optional<Value>> found = Autodiff.gradients(program, y, up, new ArrayList<>(xs.values()));
    int at = 0;
    for (String name : xs.keySet()) {
      Optional<Value> gradient = found.get(at++);
      gradient.ifPresent(value -> program.output(GRADIENT + name, value));
    }
  }

  /// What a node that only bundles updates gives: nobody reads it.
  private static boolean isTick(Inference types, String name) {
    return types
        .op(PortRef.parse(name).node())
        .filter(op -> op == Optimizer.OP || op == Group.OP)
        .isPresent();
  }

  private static Program simplified(Program lowered) {
    Program program = new EliminateDeadCode().apply(lowered);
    program = new SimplifyIdentities().apply(program);
    program = new MergeTransposes().apply(program);
    program = new EliminateCommonSubexpressions().apply(program);
    program = new DropKeptAxes().apply(program);
    program = new DropReshapeBeforeExpand().apply(program);
    return new EliminateDeadCode().apply(program);
  }
}
