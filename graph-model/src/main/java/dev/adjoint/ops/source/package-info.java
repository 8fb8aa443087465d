// SPDX-License-Identifier: Apache-2.0
/// Where values come from: inputs, parameters, constants, variables.
@NullMarked
package dev.adjoint.ops.source;

import org.jspecify.annotations.NullMarked;
