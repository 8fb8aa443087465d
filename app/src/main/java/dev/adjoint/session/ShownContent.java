// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;

/// The document as it is now, for the window's thread to write and any to read.
final class ShownContent {
  private Content now;

  ShownContent(Content first) {
    now = first;
  }

  synchronized Content get() {
    return now;
  }

  /// Takes the document as it has become. False where a run would compute the same.
  synchronized boolean become(Content other) {
    boolean same = Meaning.same(now.graph(), other.graph());
    now = other;
    return !same;
  }
}
