// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.file;

import dev.adjoint.architecture.wrong.json.ReaderThatNamesAnOp;

/// A file that knows what is written into it.
public final class FileThatKnowsAFormat {
  private final ReaderThatNamesAnOp a = new ReaderThatNamesAnOp();
}
