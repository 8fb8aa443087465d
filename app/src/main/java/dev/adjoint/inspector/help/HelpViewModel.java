// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.help;

import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.HelpPages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which help page is open, and the way back to those before it.
public final class HelpViewModel {

  /// A page, its links found.
  public record Page(OpDef op, List<Block> blocks) {
    public Page {
      blocks = List.copyOf(blocks);
    }
  }

  private final OpCatalog catalog;
  private final Deque<String> before = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Page>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public HelpViewModel(OpCatalog catalog) {
    this.catalog = catalog;
  }

  /// The open page; empty while help is closed.
  public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Opens the page of an op; does nothing for an op without one.
  public void open(String op) {
    Optional<Page> found = read(op);
    if (found.isPresent()) {
      page.get().map(now -> now.op().name()).filter(n -> !n.equals(op)).ifPresent(before::push);
      page.set(found);
    }
  }

  /// Follows a link: `MatMul`, `MatMul.md` or `../linear/MatMul.md`.
  public void follow(String target) {
    open(opOf(target));
  }

  private static String opOf(String target) {
    String file = target.substring(target.lastIndexOf('/') + 1);
    return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
  }

  public boolean canGoBack() {
    return !before.isEmpty();
  }

  /// The page before this one; closes help when there is none.
  public void back() {
    if (before.isEmpty()) {
      close();
    } else {
      page.set(read(before.pop()));
    }
  }

  public void close() {
    before.clear();
    page.set(Optional.empty());
  }

  private Optional<Page> read(String name) {
    return catalog
        .find(name)
        .flatMap(
            op -> HelpPages.find(op).map(text -> new Page(op, linked(op, Markdown.read(text)))));
  }

  /// Names of other ops in code become links to their pages.
  private List<Block> linked(OpDef op, List<Block> blocks) {
    List<Block> linked = new ArrayList<>();
    for (Block block : blocks) {
      linked.add(
          switch (block) {
            case Block.Paragraph(List<Span> spans) -> new Block.Paragraph(links(op, spans));
            case Block.Item(List<Span> spans) -> new Block.Item(links(op, spans));
            case Block.Table(List<List<List<Span>>> rows) ->
                new Block.Table(
                    rows.stream()
                        .map(row -> row.stream().map(cell -> links(op, cell)).toList())
                        .toList());
            case Block.Heading heading -> heading;
            case Block.Code code -> code;
          });
    }
    return linked;
  }

  private List<Span> links(OpDef op, List<Span> spans) {
    return spans.stream().map(span -> link(op, span)).toList();
  }

  private Span link(OpDef op, Span span) {
    boolean names =
        span.kind() == Span.Kind.CODE
            && !span.text().equals(op.name())
            && catalog.find(span.text()).flatMap(HelpPages::find).isPresent();
    return names ? new Span(Span.Kind.LINK, span.text(), span.text()) : span;
  }
}
