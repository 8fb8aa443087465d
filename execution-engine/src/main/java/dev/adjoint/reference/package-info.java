// SPDX-License-Identifier: Apache-2.0

/// The oracle: every primitive in plain Java, in double precision, as obviously as it can be said.
/// Other backends are judged by it; nobody waits for it. One element of any type takes eight bytes.
@NullMarked
package dev.adjoint.reference;

import org.jspecify.annotations.NullMarked;
