// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

/// A training step gave a loss that is NaN or infinite. Its update was not applied.
public final class NonFiniteLoss extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final double loss;

  public NonFiniteLoss(double loss, String culprit) {
    super(
        "the loss is %s; the first value that is not finite is %s; lower the learning rate or clip"
                .formatted(loss, culprit)
            + " the gradients");
    this.loss = loss;
  }

  public double loss() {
    return loss;
  }
}
