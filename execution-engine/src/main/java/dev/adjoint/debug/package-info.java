// SPDX-License-Identifier: Apache-2.0
/// What a debugger sees: the steps of a run, forward then backward then update, with their tensors;
/// breakpoints with conditions; the trace to step back through. Values only: the machine is the
/// engine's.
@NullMarked
package dev.adjoint.debug;

import org.jspecify.annotations.NullMarked;
