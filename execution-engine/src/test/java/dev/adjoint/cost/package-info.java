// SPDX-License-Identifier: Apache-2.0

/// Costs against numbers counted by hand.
@NullMarked
package dev.adjoint.cost;

import org.jspecify.annotations.NullMarked;
