// SPDX-License-Identifier: Apache-2.0
/// Memory planned ahead: which values share which bytes of one arena.
@NullMarked
package dev.adjoint.compile.memory;

import org.jspecify.annotations.NullMarked;
