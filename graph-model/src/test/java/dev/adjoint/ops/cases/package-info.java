// SPDX-License-Identifier: Apache-2.0
/// What every op must do and what it must refuse, as data: [dev.adjoint.ops.cases.OpCases] lists it
/// all. The shape rules are checked against it here, the kernels of every backend and the gradients
/// elsewhere, so this package speaks of ops and tensors and of nothing that runs.
@NullMarked
package dev.adjoint.ops.cases;

import org.jspecify.annotations.NullMarked;
