// SPDX-License-Identifier: Apache-2.0

/// How work is divided among threads that each call oneDNN, and what the library is asked to do.
@NullMarked
package dev.adjoint.cpu.dnn;

import org.jspecify.annotations.NullMarked;
