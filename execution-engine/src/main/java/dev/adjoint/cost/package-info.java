// SPDX-License-Identifier: Apache-2.0

/// What the nodes of a graph cost, before any run: parameters, floating-point operations of the
/// forward and the backward pass, bytes of the results.
///
/// A node is emitted alone, as the compiler would emit it, and the primitive instructions are
/// counted by one table keyed by op: a composite costs what its decomposition costs, a backward
/// pass what its gradient rules emit.
///
/// ```java
/// Cost cost = Cost.of(inference.bind(inputTypes));
/// cost.total().forwardFlops(); // 13_033_664 for a 784-128-10 net on 64 images
/// ```
@NullMarked
package dev.adjoint.cost;

import org.jspecify.annotations.NullMarked;
