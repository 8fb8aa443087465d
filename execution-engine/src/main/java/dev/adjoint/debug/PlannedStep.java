// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.plan.Phase;

/// A step of a run before it happens: which node, in which phase.
public record PlannedStep(Phase phase, String node) {}
