// SPDX-License-Identifier: Apache-2.0

/// What CPU kernels are made of: threads, walks over strided tensors, and loops that are
/// specialised for one function each. Knows no op.
@NullMarked
package dev.adjoint.cpu.loop;

import org.jspecify.annotations.NullMarked;
