// SPDX-License-Identifier: Apache-2.0

/// Collections that share what they have in common with the ones they were made from: a run hands
/// its state out at every step, and whoever shows it finds what differs without looking at the
/// rest. Imports nothing of ours.
@NullMarked
package dev.adjoint.persistent;

import org.jspecify.annotations.NullMarked;
