// SPDX-License-Identifier: Apache-2.0
/// Numeric against automatic gradient, node by node: [dev.adjoint.check.GradientCheck] runs a graph
/// once, takes every node alone with the values it saw, and compares its gradient rule with central
/// differences in float64. May import `engine` and the graph model.
///
/// ```
/// new GradientCheck(session).run(feeds, finding -> print(finding), () -> false);
/// ```
@NullMarked
package dev.adjoint.check;

import org.jspecify.annotations.NullMarked;
