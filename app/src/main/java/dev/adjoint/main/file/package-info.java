// SPDX-License-Identifier: Apache-2.0

/// What stands between an open document and its file: saving and the questions about it, weights
/// beside it, copies of unsaved work, and others who write the same file. Knows no page.
@NullMarked
package dev.adjoint.main.file;

import org.jspecify.annotations.NullMarked;
