// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Shape;

/// A graph that a node holds as an attribute and runs: the branches of If, the body of Loop and
/// Scan. It reads nothing of the graph around it: all that flows in comes through its inputs. What
/// is in it the package `graph` knows; an op needs no more than this.
public interface Subgraph {

  /// How deep bodies may lie in one another: files nested deeper are refused, so that whoever walks
  /// them may recurse.
  int MAX_DEPTH = 16;

  int inputCount();

  int outputCount();

  /// The shape that input `index` declares, unranked when it declares none. What arrives there is
  /// what counts; only where a value may as well be `[ ]` as `[1]` it says which.
  Shape declaredShape(int index);

  /// 1, or for a body with bodies in it, one more than the deepest of them.
  int depth();
}
