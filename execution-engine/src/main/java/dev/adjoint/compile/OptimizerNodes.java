// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.control.Optimizer;

/// Reads an `Optimizer` node's attributes.
public final class OptimizerNodes {

  private OptimizerNodes() {}

  public static OptimizerSettings settings(Attributes a) {
    return new OptimizerSettings(
        OptimizerSettings.Kind.named(a.get(Optimizer.KIND)).orElseThrow(),
        a.get(Optimizer.LEARNING_RATE),
        a.get(Optimizer.MOMENTUM),
        a.get(Optimizer.BETA1),
        a.get(Optimizer.BETA2),
        a.get(Optimizer.RHO),
        a.get(Optimizer.EPSILON),
        a.get(Optimizer.INITIAL_ACCUMULATOR),
        a.get(Optimizer.WEIGHT_DECAY),
        a.get(Optimizer.L2),
        a.find(Optimizer.CLIP_NORM));
  }
}
