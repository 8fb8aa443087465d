// SPDX-License-Identifier: Apache-2.0

/// Inference seen from outside: graphs in, types and diagnostics out.
@NullMarked
package dev.adjoint.infer;

import org.jspecify.annotations.NullMarked;
