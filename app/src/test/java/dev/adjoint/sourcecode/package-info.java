// SPDX-License-Identifier: Apache-2.0

@NullMarked
package dev.adjoint.sourcecode;

import org.jspecify.annotations.NullMarked;
