// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs one of two graphs, as a condition says. What they read of the graph around them is wired
/// into `captures`; each branch has an input for each, in the same order.
public final class If {

  public static final Attribute<Subgraph> THEN_BRANCH =
      Attribute.body("then_branch").doc("the graph that runs when the condition is true");
  public static final Attribute<Subgraph> ELSE_BRANCH =
      Attribute.body("else_branch").doc("the graph that runs when the condition is false");

  private static final String WHY = "which branch runs shows only in the run";

  public static final OpDef OP =
      OpDef.named("If")
          .since(25)
          .category(Category.GRAPH)
          .summary("Runs one of two graphs, as a condition says")
          .formula("outputs = then(captures) if cond, else(captures) otherwise")
          .chainRule("∂L/∂captures = the backward pass of the branch that ran")
          .input("cond", "B", TypeSet.BOOLEAN)
          .variadicInput("captures", "", TypeSet.ANY, 0)
          .variadicOutput("outputs", If::outputs)
          .attribute(THEN_BRANCH)
          .attribute(ELSE_BRANCH)
          .dataDependent(WHY)
          .types(If::types)
          .decomposition(If::expand)
          .build();

  private If() {}

  private static int outputs(int wires, Attributes attributes) {
    // One until there is a branch, so that there is something to wire.
    return attributes.find(THEN_BRANCH).map(Subgraph::outputCount).orElse(1);
  }

  private static List<TensorType> types(ShapeScope in) {
    Conditions.requireOne(in, "cond");
    requireBranches(in);
    Optional<Tensor> cond = in.constant("cond");
    if (cond.isPresent()) {
      return given(in, Conditions.holds(cond.get()) ? THEN_BRANCH : ELSE_BRANCH);
    }
    List<TensorType> yes = given(in, THEN_BRANCH);
    List<TensorType> no = given(in, ELSE_BRANCH);
    List<TensorType> either = new ArrayList<>();
    for (int i = 0; i < yes.size(); i++) {
      if (yes.get(i).dtype() != no.get(i).dtype()) {
        throw in.reject(
            "C4",
            "else_branch",
            "output " + i + " of the branches differs in its element type",
            yes.get(i).dtype().label(),
            no.get(i).dtype().label());
      }
      either.add(Carried.either(yes.get(i), no.get(i)));
    }
    return either;
  }

  private static List<TensorType> given(ShapeScope in, Attribute<Subgraph> branch) {
    return in.results(branch, in.known("captures")).stream().map(Known::type).toList();
  }

  private static void requireBranches(ShapeScope in) {
    int captures = in.known("captures").size();
    for (Attribute<Subgraph> branch : List.of(THEN_BRANCH, ELSE_BRANCH)) {
      if (in.get(branch).inputCount() != captures) {
        throw in.reject(
            "C2",
            branch.name(),
            "the branch takes another number of values than are captured",
            captures + " inputs",
            in.get(branch).inputCount() + " inputs");
      }
    }
    int yes = in.get(THEN_BRANCH).outputCount();
    int no = in.get(ELSE_BRANCH).outputCount();
    if (yes == 0 || yes != no) {
      throw in.reject(
          "C3",
          "else_branch",
          "both branches must give the same number of values, at least one",
          yes + " outputs",
          no + " outputs");
    }
  }

  private static List<Value> expand(NodeScope node) {
    Tensor cond =
        node.constantValue(node.input("cond")).orElseThrow(() -> new Undecided("cond", WHY));
    Attribute<Subgraph> branch = Conditions.holds(cond) ? THEN_BRANCH : ELSE_BRANCH;
    return node.inline(branch, 0, node.variadic("captures"));
  }
}
