// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.debugger.WatchesViewModel;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.InspectorSubject;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.run.RunEdits;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.TensorSurroundings;
import dev.adjoint.tensorview.Workbench;
import javafx.beans.value.ObservableValue;

/// Brings the tensor viewers together with the rest of a page: what they save, edit and watch.
record TensorDesk(DocumentPage page, Workbench workbench, FileDialogs dialogs) {

  TensorPanels panels(ObservableValue<InspectorSubject> subject) {
    TensorSurroundings with =
        new TensorSurroundings(
            page.editor().messages(),
            page.editor().appearance().palette(),
            workbench,
            dialogs::chooseToSave,
            new RunEdits(page.run()),
            this::watch);
    return new TensorPanels(with, subject.map(now -> page.inspector()::tensors));
  }

  private void watch(String expression) {
    Messages messages = page.editor().messages();
    new WatchesViewModel(page.run().watches(), messages, node -> {})
        .add(expression)
        .ifPresentOrElse(
            page.model().notices()::complain,
            () -> page.model().notices().say(messages.text("watch.added", expression)));
  }
}
