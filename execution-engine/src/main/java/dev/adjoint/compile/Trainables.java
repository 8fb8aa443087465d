// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The floating states of a program that training may change.
public final class Trainables {

  private Trainables() {}

  public static SequencedMap<String, Value> of(ProgramBuilder program) {
    LinkedHashMap<String, Value> found = new LinkedHashMap<>();
    program
        .states()
        .forEach(
            (name, value) -> {
              boolean free =
                  program.inits().get(name) instanceof StateInit.Declared d && d.trainable();
              if (free && value.type().dtype().isFloating()) {
                found.put(name, value);
              }
            });
    return found;
  }

  /// Gradients of `loss` by those of `wanted` on which it depends, by name.
  public static SequencedMap<String, Value> gradients(
      ProgramBuilder program, Value loss, SequencedMap<String, Value> wanted) {
    Value ones = new Formula(program).full(1, loss);
    List<Optional<Value>> found =
        Autodiff.gradients(program, loss, ones, List.copyOf(wanted.values()));
    LinkedHashMap<String, Value> gradients = new LinkedHashMap<>();
    int i = 0;
    for (String name : wanted.keySet()) {
      found.get(i++).ifPresent(g -> gradients.put(name, g));
    }
    return gradients;
  }
}
