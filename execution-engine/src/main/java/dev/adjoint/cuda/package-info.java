// SPDX-License-Identifier: Apache-2.0

/// NVIDIA devices. This build finds and names them; it computes on the CPU only, and says so.
@NullMarked
package dev.adjoint.cuda;

import org.jspecify.annotations.NullMarked;
