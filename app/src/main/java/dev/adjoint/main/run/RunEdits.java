// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.session.RunViewModel;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.tensorview.TensorEdits;

/// Carries a number typed into a table to the run: of inputs, constants and weights, never of what
/// is computed.
public record RunEdits(RunViewModel run) implements TensorEdits {
  @Override
  public boolean isEditable(NamedTensor tensor) {
    return !tensor.gradient() && run.canSet(tensor.name());
  }

  @Override
  public void set(NamedTensor tensor, long offset, double value) {
    run.setElement(tensor.name(), offset, value);
  }
}
