// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Use;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every operand through which a gradient really flows has a line of its own in the op's chain
/// rule.
class ChainRuleLinesTest {

  @Test
  void everyOperandThatTakesAGradientHasAFormula() {
    Set<String> missing = new TreeSet<>();
    try (Backend reference = Devices.open("reference", 1)) {
      for (OpCase one : OpCases.all()) {
        if (!(one.op().gradient() instanceof Gradient.None)) {
          collect(one, reference, missing);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static void collect(OpCase one, Backend backend, Set<String> missing) {
    TreeMap<Integer, Tensor> ones = upstream(one);
    for (int wire = 0; wire < one.inputs().size() && !ones.isEmpty(); wire++) {
      boolean floating = one.inputs().get(wire).filter(t -> t.dtype().isFloating()).isPresent();
      String port = one.op().inputAt(wire).map(InputPort::name).orElse("");
      if (floating && !hasLine(one.op(), port) && takes(one, wire, ones, backend)) {
        missing.add(one.op() + " by " + port);
      }
    }
  }

  private static TreeMap<Integer, Tensor> upstream(OpCase one) {
    List<Optional<TensorType>> types = one.inputs().stream().map(t -> t.map(Tensor::type)).toList();
    List<TensorType> outputs =
        new Use(
                one.op(),
                one.attributes(),
                types,
                i -> one.inputs().get(i),
                Inference.bodies("node", StandardOps.CATALOG))
            .outputTypes();
    TreeMap<Integer, Tensor> ones = new TreeMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).dtype().isFloating()) {
        ones.put(i, Tensor.of(DType.FLOAT64, outputs.get(i).shape(), e -> 1));
      }
    }
    return ones;
  }

  private static boolean takes(
      OpCase one, int wire, TreeMap<Integer, Tensor> ones, Backend backend) {
    Node node = Node.of("node", one.op().name()).withAttributes(one.attributes());
    NodeAt at = new NodeAt(node, one.op(), one.inputs(), Map.of(), true, 7);
    try (var local = new LocalDerivative(at, LocalDerivative.byWire(wire), backend)) {
      return local.pull(ones).isPresent();
    }
  }

  private static boolean hasLine(OpDef op, String port) {
    return op.chainRule().stream().anyMatch(l -> l.matches("∂L/∂" + port + "[\\[ ′].*"));
  }
}
