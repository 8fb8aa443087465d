// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.codegen.Losses;
import dev.adjoint.codegen.SourceCode;
import dev.adjoint.codegen.SourceException;
import dev.adjoint.compile.CompileException;
import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The document's graph as source code. Written anew after each edit while somebody looks, on a
/// thread of its own; of edits in quick succession only the last is written.
public final class SourceViewModel {
  private final DocumentViewModel document;
  private final FxBridge bridge;

  private final ExecutorService worker = BesideWindow.worker("adjoint-source");
  private final AtomicReference<Content> wanted = new AtomicReference<>();
  private final Map<Dialect, ReadOnlyObjectWrapper<SourceText>> texts =
      new EnumMap<>(Dialect.class);
  private boolean looking;

  public SourceViewModel(DocumentViewModel document, FxBridge bridge) {
    this.document = document;
    this.bridge = bridge;
    for (Dialect dialect : Dialect.values()) {
      texts.put(dialect, new ReadOnlyObjectWrapper<>(SourceText.NONE));
    }
    document.wholeProperty().addListener((at, before, now) -> refresh());
  }

  public ReadOnlyObjectProperty<SourceText> text(Dialect dialect) {
    return Objects.requireNonNull(texts.get(dialect)).getReadOnlyProperty();
  }

  /// The node whose lines are lit: the one that is selected, or none.
  public ObservableValue<String> lit() {
    return document
        .selectionProperty()
        .map(chosen -> chosen.nodes().size() == 1 ? chosen.nodes().iterator().next() : "");
  }

  /// Selects the node of a line, if it has one.
  public void select(String node) {
    if (document.whole().graph().node(node).isPresent()) {
      document.lookAt(List.of());
      document.select(Selection.ofNode(node));
    }
  }

  /// Whether somebody looks at the code.
  public void setLooking(boolean now) {
    boolean begins = now && !looking;
    looking = now;
    if (begins) {
      refresh();
    }
  }

  private void refresh() {
    if (looking && wanted.getAndSet(document.whole()) != document.whole()) {
      worker.execute(this::write);
    }
  }

  private void write() {
    Content content = wanted.get();
    for (Dialect dialect : Dialect.values()) {
      if (content != wanted.get()) {
        return;
      }
      SourceText text = said(document, content, dialect);
      bridge.publish(
          Objects.requireNonNull(texts.get(dialect)),
          () -> Objects.requireNonNull(texts.get(dialect)).set(text));
    }
  }

  private static SourceText said(DocumentViewModel document, Content content, Dialect dialect) {
    try {
      return SourceText.of(
          SourceCode.of(content.graph(), document.catalog(), dialect, Losses.of(content.types()))
              .lines());
    } catch (SourceException fault) {
      return new SourceText(List.of(), String.valueOf(fault.getMessage()), false);
    } catch (CompileException fault) {
      return new SourceText(List.of(), fault.diagnostics().getFirst().line(), true);
    }
  }

  /// Waits until everything asked for is written: for tests.
  void await() throws Exception {
    worker.submit(() -> {}).get();
  }
}
