// SPDX-License-Identifier: Apache-2.0
/// Ops that walk along a sequence with a state: RNN, LSTM and GRU, unrolled over time into the ops
/// of one step. What they share is in [dev.adjoint.ops.recurrent.Recurrence]; an op file adds its
/// cell.
@NullMarked
package dev.adjoint.ops.recurrent;

import org.jspecify.annotations.NullMarked;
