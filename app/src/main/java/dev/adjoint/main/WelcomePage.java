// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Page;
import dev.adjoint.welcome.WelcomeView;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The first page as a tab.
final class WelcomePage implements Page {
  private final WelcomeView view;
  private final ObservableValue<String> title;
  private final ObservableValue<Boolean> dirty = new SimpleBooleanProperty(false);

  WelcomePage(WelcomeView view, Messages messages) {
    this.view = view;
    this.title = messages.bound("welcome.title");
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public ObservableValue<Boolean> dirty() {
    return dirty;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean mayClose() {
    return true;
  }

  @Override
  public void focus() {
    view.refresh();
    view.requestFocus();
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
