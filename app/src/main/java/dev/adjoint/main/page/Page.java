// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// What stands behind one tab of the window.
public interface Page {
  /// The words of the tab.
  ObservableValue<String> title();

  /// Whether closing would lose something.
  ObservableValue<Boolean> dirty();

  /// What fills the window while the page is in front.
  Region view();

  /// Asks the person if something would be lost; false when they would rather stay.
  boolean mayClose();

  /// Puts the focus where work on this page begins.
  void focus();

  /// Ends what is under way and frees what it holds.
  void close();
}
