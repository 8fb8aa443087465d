// SPDX-License-Identifier: Apache-2.0

/// What is said to a person that belongs to no place in the graph: a line that something is done, a
/// fault, a question with its answers.
@NullMarked
package dev.adjoint.main.notice;

import org.jspecify.annotations.NullMarked;
