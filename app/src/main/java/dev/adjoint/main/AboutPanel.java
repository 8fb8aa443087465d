// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Name, version, what it is, and under which terms.
final class AboutPanel extends VBox {
  AboutPanel(Messages messages, Runnable close) {
    getStyleClass().addAll("popover", "help-panel");
    setId("about");
    setMaxHeight(USE_PREF_SIZE);
    HBox head =
        new HBox(
            Labels.of(Version.line(), "panel-title"),
            Labels.gap(),
            new IconButton("ui/close", messages.bound("panel.close"), close));
    head.getStyleClass().add("help-head");
    Label what = Labels.of(messages.bound("help.about-text"), "body");
    what.setWrapText(true);
    Label terms = Labels.of(messages.bound("help.about-terms"), "caption");
    terms.setWrapText(true);
    String java = "Java " + Runtime.version() + " · JavaFX " + System.getProperty("javafx.version");
    getChildren().addAll(head, what, terms, Labels.of(java, "caption", "mono"));
    setFocusTraversable(true);
  }
}
