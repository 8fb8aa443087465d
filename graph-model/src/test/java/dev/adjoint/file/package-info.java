// SPDX-License-Identifier: Apache-2.0

/// Tests of whole-or-absent writes and of messages.
@NullMarked
package dev.adjoint.file;

import org.jspecify.annotations.NullMarked;
