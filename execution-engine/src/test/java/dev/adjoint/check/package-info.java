// SPDX-License-Identifier: Apache-2.0
/// The gradient check is itself checked: right rules pass, broken ones are named.
@NullMarked
package dev.adjoint.check;

import org.jspecify.annotations.NullMarked;
