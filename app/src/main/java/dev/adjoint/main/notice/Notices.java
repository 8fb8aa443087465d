// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.notice;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The last thing that one page had to say, until it is put away.
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Notice>> last =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public ReadOnlyObjectProperty<Optional<Notice>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  public Optional<Notice> last() {
    return last.get();
  }

  public void say(String text) {
    show(new Notice(text, false, List.of()));
  }

  public void complain(String text) {
    show(new Notice(text, true, List.of()));
  }

  /// Says something that stays until it is answered or put away.
  public void ask(String text, List<Notice.Offer> offers) {
    show(new Notice(text, false, offers));
  }

  private void show(Notice notice) {
    last.set(Optional.of(notice));
  }

  public void clear() {
    last.set(Optional.empty());
  }
}
