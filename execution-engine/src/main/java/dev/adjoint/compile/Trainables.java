// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Value;
import java.util.LinkedHashMap;
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
}
