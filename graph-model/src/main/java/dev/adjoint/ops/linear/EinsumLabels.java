// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import java.util.List;

/// One label for every axis of every operand of an Einsum and of its result.
record EinsumLabels(List<List<Integer>> inputs, List<Integer> output) {}
