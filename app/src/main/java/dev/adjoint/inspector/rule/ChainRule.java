// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.engine.LocalDerivative;
import dev.adjoint.engine.NodeAt;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The chain rule of one operand of a node, with the numbers where the run has got that far.
///
/// @param port name of the input, wires of a variadic one numbered, or of the layer's parameter
/// @param target what the gradient is by: an output of the graph, or a parameter's full name
/// @param formula the rule with the names of this graph's values in it
/// @param result what the node contributes, as the run measured it; empty before
/// @param operands the tensors that the right-hand side names, as the run measured them
/// @param upstream gradients that arrived, by output of the node
/// @param contributions everything the target gets back
/// @param moment the node with its inputs, for whoever derives more; empty before the run got here
public record ChainRule(
    String port,
    Target target,
    List<ChainTerm> formula,
    Optional<Tensor> result,
    List<Operand> operands,
    SortedMap<Integer, Tensor> upstream,
    List<Contribution> contributions,
    Optional<NodeAt> moment) {

  /// What a gradient is by.
  public sealed interface Target {
    record OnWire(Wire wire) implements Target {}

    record Owned(String state) implements Target {}

    /// What the graph calls it.
    default String name() {
      return switch (this) {
        case OnWire(Wire wire) -> wire.from().toString();
        case Owned(String state) -> state;
      };
    }

    default LocalDerivative.Operand operand() {
      return switch (this) {
        case OnWire(Wire wire) -> LocalDerivative.byWire(wire.port());
        case Owned(String state) -> LocalDerivative.byOwned(state);
      };
    }
  }

  /// A tensor on the right-hand side.
  ///
  /// @param upstream the gradient that arrives, as against a local value
  /// @param source the value itself, or what the gradient is by
  public record Operand(
      String name,
      String port,
      Tensor tensor,
      boolean transposed,
      boolean upstream,
      Optional<PortRef> source) {}

  public ChainRule {
    formula = List.copyOf(formula);
    operands = List.copyOf(operands);
    upstream = Collections.unmodifiableSortedMap(new TreeMap<>(upstream));
    contributions = List.copyOf(contributions);
  }

  /// The name of the value the gradient is by.
  public String value() {
    return target.name();
  }

  /// The formula with numbers instead of names, where every tensor in it is a single number.
  public Optional<List<ChainTerm>> inNumbers(java.util.function.DoubleFunction<String> text) {
    List<ChainTerm> terms = new ArrayList<>();
    if (result.filter(ChainRule::single).isEmpty() || operands.isEmpty()) {
      return Optional.empty();
    }
    boolean left = true;
    for (ChainTerm term : formula) {
      Optional<Tensor> value = left ? result : tensor(term);
      boolean named = term.kind() != ChainTerm.Kind.PLAIN;
      if (named && value.filter(ChainRule::single).isEmpty()) {
        return Optional.empty();
      }
      terms.add(named ? term.withText(text.apply(value.orElseThrow().get(0))) : term);
      left = false;
    }
    return Optional.of(terms);
  }

  private static boolean single(Tensor tensor) {
    return tensor.elements() == 1;
  }

  private Optional<Tensor> tensor(ChainTerm term) {
    return operands.stream()
        .filter(
            o ->
                o.port().equals(term.port())
                    && o.upstream() == (term.kind() == ChainTerm.Kind.GRADIENT))
        .map(Operand::tensor)
        .findFirst();
  }

  /// Whether the rule is one product of two matrices that multiply to the result as they stand.
  public boolean isMatrixProduct() {
    boolean product =
        formula.size() == 5
            && formula.get(3).text().strip().equals("·")
            && operands.size() == 2
            && result.filter(r -> r.shape().rank() == 2).isPresent();
    if (!product) {
      return false;
    }
    long[] left = sizes(operands.get(0));
    long[] right = sizes(operands.get(1));
    long[] made = result.orElseThrow().shape().sizes();
    return left.length == 2
        && right.length == 2
        && left[1] == right[0]
        && left[0] == made[0]
        && right[1] == made[1];
  }

  private static long[] sizes(Operand operand) {
    long[] sizes = operand.tensor().shape().sizes();
    return operand.transposed() && sizes.length == 2 ? new long[] {sizes[1], sizes[0]} : sizes;
  }
}
