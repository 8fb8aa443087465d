// SPDX-License-Identifier: Apache-2.0

/// Edits and histories: what is done can be undone, exactly.
@NullMarked
package dev.adjoint.edit;

import org.jspecify.annotations.NullMarked;
