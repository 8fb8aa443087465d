// SPDX-License-Identifier: Apache-2.0

/// Why a gradient is zero, tiny, huge or not a number: walks from a value toward the loss, against
/// the stream of gradients, until it meets the node that is to blame, and says what is the matter
/// with it in numbers.
///
/// ```java
/// Cause cause = new CauseFinder(graph, types, run, backend).find(PortRef.of("W1")).orElseThrow();
/// cause.culprit(); // "h", a Relu all of whose inputs are below 0
/// ```
@NullMarked
package dev.adjoint.inspector.why;

import org.jspecify.annotations.NullMarked;
