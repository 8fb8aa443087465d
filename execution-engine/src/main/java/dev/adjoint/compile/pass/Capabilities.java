// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.List;

/// What a pass may know of the device: which ops it can compute.
@FunctionalInterface
public interface Capabilities {

  /// A device that computes whatever the compiler makes.
  Capabilities ALL = (op, attributes, inputs) -> true;

  boolean supports(OpDef op, Attributes attributes, List<TensorType> inputs);
}
