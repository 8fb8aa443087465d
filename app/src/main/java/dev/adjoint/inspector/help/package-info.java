// SPDX-License-Identifier: Apache-2.0

/// The help page of an op beside the graph: the Markdown that lies next to the op's class, read
/// into blocks and shown in the theme. Only the part of Markdown that the pages use.
@NullMarked
package dev.adjoint.inspector.help;

import org.jspecify.annotations.NullMarked;
