// SPDX-License-Identifier: Apache-2.0

/// Journeys: what people do with the program, done with a mouse and a keyboard in the real window,
/// and the pictures of it. Nothing here reaches past what a person can reach, but to look.
@NullMarked
package dev.adjoint.journey;

import org.jspecify.annotations.NullMarked;
