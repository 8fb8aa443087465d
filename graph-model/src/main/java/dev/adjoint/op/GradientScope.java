// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.List;

/// One use of an op, seen by its gradient rule: inputs, outputs, the gradient that arrives at each
/// output, and a place to put the contribution to each input. Everything emitted is itself
/// differentiable graph.
public interface GradientScope extends UseScope {

  Value output(String port);

  /// The gradient of the target by this output, of the output's type; zeros when nothing depends on
  /// it.
  Value upstream(String port);

  /// The same for every output in order: of ops with a variadic output.
  List<Value> upstreams();

  /// True when somebody wants the gradient by this input; false saves the work.
  boolean wants(String port);

  /// Adds `gradient`, of the input's type, to the gradient by `port`.
  void contribute(String port, Value gradient);

  /// Adds to the gradient by wire `index` of the variadic input.
  void contribute(String port, int index, Value gradient);
}
