// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/// Runs one op on one backend. A composite runs as what it decomposes into.
final class OneOp {

  private OneOp() {}

  static Backend open(String device) {
    return open(device, 2);
  }

  static Backend open(String device, int threads) {
    return ServiceLoader.load(BackendProvider.class).stream()
        .flatMap(provider -> provider.get().open(device, threads).stream())
        .findFirst()
        .orElseThrow();
  }

  static Tensor run(Backend backend, OpDef op, Tensor... inputs) {
    return run(backend, op, Attributes.NONE, inputs);
  }

  static Tensor run(Backend backend, OpDef op, Attributes attributes, Tensor... inputs) {
    return run(backend, op, attributes, Arrays.stream(inputs).map(Optional::of).toList())
        .getFirst();
  }

  /// @param inputs empty where an optional input is open
  static List<Tensor> run(
      Backend backend, OpDef op, Attributes attributes, List<Optional<Tensor>> inputs) {
    ProgramBuilder program = new ProgramBuilder(false);
    List<Value> operands = new ArrayList<>();
    for (Optional<Tensor> input : inputs) {
      operands.add(input.map(program::constant).orElse(Value.ABSENT));
    }
    List<Value> results = program.emitAll(op, attributes, operands);
    for (int i = 0; i < results.size(); i++) {
      program.output(Integer.toString(i), results.get(i));
    }
    Map<String, Tensor> states = new LinkedHashMap<>();
    program.states().forEach((name, value) -> first(program, name, value, states));
    Map<String, Tensor> outputs = Programs.run(backend, program.build(), states);
    return List.copyOf(outputs.values());
  }

  /// Parameters of a layer that are to begin as zeros or ones; others keep their random values.
  private static void first(
      ProgramBuilder program, String name, Value value, Map<String, Tensor> states) {
    if (program.inits().get(name) instanceof StateInit.Declared(Attributes settings, boolean t)) {
      switch (settings.get(Parameter.INITIALIZER)) {
        case "zeros" -> states.put(name, Tensor.zeros(value.type()));
        case "ones" -> states.put(name, Tensor.of(value.type().dtype(), value.shape(), i -> 1));
        default -> {}
      }
    }
  }
}
