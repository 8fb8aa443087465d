// SPDX-License-Identifier: Apache-2.0

/// The command line: everything the window does to a graph, without a window. One class a command;
/// results go to stdout, faults and progress to stderr, exit codes are 0 (done), 1 (graph or data
/// at fault) and 2 (wrong usage). Loads no JavaFX class and imports no feature of the editor.
///
/// ```
/// int code = Commands.line(new Root(), Terminal.system()).execute("validate", "xor.json");
/// ```
@NullMarked
package dev.adjoint.cli;

import org.jspecify.annotations.NullMarked;
