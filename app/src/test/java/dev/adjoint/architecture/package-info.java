// SPDX-License-Identifier: Apache-2.0

/// The arrows between our packages, as tests. `app` sees every module, so they all live here. Each
/// rule is also run against `wrong`, a small house that breaks all of them: a rule that cannot fail
/// holds nothing.
@NullMarked
package dev.adjoint.architecture;

import org.jspecify.annotations.NullMarked;
