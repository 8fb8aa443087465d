// SPDX-License-Identifier: Apache-2.0
/// Tests of stepping: traces, breakpoints and their conditions.
@NullMarked
package dev.adjoint.debug;

import org.jspecify.annotations.NullMarked;
