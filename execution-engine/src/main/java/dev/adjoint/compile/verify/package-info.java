// SPDX-License-Identifier: Apache-2.0
/// Verifiers: run between passes, one a file; a fault here is the compiler's, never the user's.
@NullMarked
package dev.adjoint.compile.verify;

import org.jspecify.annotations.NullMarked;
