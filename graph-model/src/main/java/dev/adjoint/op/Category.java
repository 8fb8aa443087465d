// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// Where an op stands in the palette; its colour and default icon follow from it.
public enum Category {
  DATA("Data & input"),
  PARAMETERS("Parameters"),
  LINEAR("Linear"),
  MATH("Math"),
  LOGIC("Logic & comparison"),
  REDUCE("Reductions"),
  INDEX("Shape & index"),
  ACTIVATION("Activation"),
  CONVOLUTION("Convolution & pool"),
  NORMALIZE("Normalise"),
  SEQUENCE("Recurrent & attention"),
  VISION("Image & signal"),
  LOSS("Loss & metrics"),
  GRAPH("Graph"),
  LAYER("Layers"),
  /// Ops that only gradients and decompositions use; no palette shows them.
  INTERNAL("Internal");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  /// English title; translations are the editor's.
  public String title() {
    return title;
  }
}
