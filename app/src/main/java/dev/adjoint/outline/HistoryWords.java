// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.i18n.Messages;
import java.util.List;

/// The steps of a history in the person's language.
record HistoryWords(Messages messages) {

  /// What was done, oldest first, then what can be redone.
  List<String> of(DocumentViewModel document) {
    return document.past().labels().stream().map(this::words).toList();
  }

  private String words(EditLabel label) {
    return messages.has(label.key())
        ? messages.text(label.key(), label.args().toArray())
        : label.english();
  }
}
