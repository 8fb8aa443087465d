// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.adjoint.codegen;

import org.jspecify.annotations.NullMarked;
