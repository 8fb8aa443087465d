// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/// Scrolls what changes more often than it is scrolled.
///
/// JavaFX keeps a picture of what a scroll pane shows, to move it while people scroll. Every change
/// of anything in it paints all of the picture anew, and then the picture; without it only what
/// changed is painted.
public final class LiveScroll extends ScrollPane {
  public LiveScroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /// It fills what room it is given: asking all of its content how high it is takes time.
  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    getChildren().forEach(part -> part.setCache(false));
    return skin;
  }
}
