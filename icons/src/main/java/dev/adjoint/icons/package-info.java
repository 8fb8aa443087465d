// SPDX-License-Identifier: Apache-2.0

/// Icons as resources and one lookup by name. Imports nothing of ours and no window toolkit.
@NullMarked
package dev.adjoint.icons;

import org.jspecify.annotations.NullMarked;
