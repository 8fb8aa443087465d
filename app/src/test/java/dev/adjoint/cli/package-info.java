// SPDX-License-Identifier: Apache-2.0
/// The command line as scripts meet it: exit codes, streams, files.
@NullMarked
package dev.adjoint.cli;

import org.jspecify.annotations.NullMarked;
