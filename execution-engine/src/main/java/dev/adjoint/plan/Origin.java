// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

/// Where an instruction comes from: the node of the user's graph it works for (empty for the run's
/// own bookkeeping) and the phase.
public record Origin(String node, Phase phase) {}
