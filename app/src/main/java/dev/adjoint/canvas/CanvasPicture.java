// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.Box;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.scene.SceneWords;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The scene of what a document shows, always that of its content: with the run that is looked at,
/// what colours it and the language it speaks. Counts its changes.
public final class CanvasPicture {
  /// An edit of a graph of so many nodes takes its time, and so do making its scene and painting
  /// it: the window answers in between.
  static final int LARGE = 20_000;

  /// Once before and once after the scene is made, however fast edits come.
  private static final int MOST_RESTS = 2;

  private final DocumentViewModel document;
  private final ObjectProperty<RunPicture> run = new SimpleObjectProperty<>(RunPicture.NONE);
  private final ObjectProperty<Map<String, NodeTint>> tints = new SimpleObjectProperty<>(Map.of());
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private GraphScene scene;
  private Optional<GraphScene> expected = Optional.empty();
  private SceneWords words = SceneWords.ENGLISH;
  private long graphRevision;
  private boolean outdated;
  private boolean behind;

  /// Whether the graph or its types are others than the scene was last made of.
  private boolean edited;

  /// Frames that were left out since the scene was last what the graph is.
  private int rests;

  CanvasPicture(DocumentViewModel document, TextMetrics metrics) {
    this.document = document;
    this.scene = new GraphScene(document.catalog(), metrics);
    document.contentProperty().subscribe(content -> edit());
    run.subscribe(picture -> refresh());
    tints.subscribe(this::tint);
  }

  /// The scene at the moment, with all that the graph shows: another file brings another.
  GraphScene scene() {
    begin();
    scene.settle();
    edited = false;
    return scene;
  }

  /// Goes on with a scene that is not yet what the graph is: an edit may change the looks of
  /// everything behind it, and who need not see them at once gives that the time of several frames.
  ///
  /// @param area what is seen of it
  /// @param more whether there is time to go on
  /// @return whether the scene is what the graph is, as far as it is seen
  boolean goOn(Box area, BooleanSupplier more) {
    if (outdated && edited && rests()) {
      return false;
    }
    begin();
    if (!scene.goOn(area, more)) {
      return false;
    }
    behind |= !scene.isSettled();
    boolean rest = edited && rests();
    edited = false;
    rests = rest ? rests : 0;
    return !rest;
  }

  /// Goes on with what is not seen. Once it is done some of it may have grown into sight.
  void goOnUnseen(BooleanSupplier more) {
    if (behind && scene.goOn(more)) {
      behind = false;
      touchGraph();
    }
  }

  /// Whether something out of sight is not yet what the graph is.
  boolean isBehind() {
    return behind;
  }

  /// The scene at the moment, of which what was not seen when [#goOn] was asked may be behind.
  GraphScene seen() {
    begin();
    return scene;
  }

  /// Hands over a scene that shows the next content already, made elsewhere to spare this thread.
  public void expect(GraphScene prepared) {
    expected = Optional.of(prepared);
  }

  private void edit() {
    edited = true;
    refresh();
  }

  private void refresh() {
    outdated = true;
    touchGraph();
  }

  /// Whether this frame is left to the window.
  private boolean rests() {
    boolean rest = rests < MOST_RESTS && document.graph().nodes().size() > LARGE;
    rests += rest ? 1 : 0;
    return rest;
  }

  /// Not within the edit itself, which has the types to find: the next frame is early enough.
  private void begin() {
    if (outdated) {
      outdated = false;
      expected.filter(made -> made.shows(document.graph())).ifPresent(this::take);
      expected = Optional.empty();
      scene.begin(document.graph(), document.types(), run.get());
    }
  }

  private void take(GraphScene prepared) {
    scene = prepared;
    scene.setWords(words);
    scene.setTints(tints.get());
  }

  private void tint(Map<String, NodeTint> byId) {
    scene.setTints(byId);
    touchGraph();
  }

  /// Speaks another language.
  public void setWords(SceneWords other) {
    words = other;
    scene.setWords(words);
    touchGraph();
  }

  /// The run that is looked at; set by whoever runs graphs.
  public ObjectProperty<RunPicture> runProperty() {
    return run;
  }

  /// The overlay that colours the graph, by node or folded block; empty for none.
  public ObjectProperty<Map<String, NodeTint>> tintsProperty() {
    return tints;
  }

  /// Something above or below the graph may look different.
  void touch() {
    revision.set(revision.get() + 1);
  }

  /// Nodes, wires or blocks may look different.
  void touchGraph() {
    graphRevision++;
    touch();
  }

  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  long graphRevision() {
    return graphRevision;
  }
}
