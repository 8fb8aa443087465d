// SPDX-License-Identifier: Apache-2.0
/// Tests of verifiers: faults planted and found.
@NullMarked
package dev.adjoint.compile.verify;

import org.jspecify.annotations.NullMarked;
