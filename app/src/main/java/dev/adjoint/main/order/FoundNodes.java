// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.search.Finding;
import java.util.AbstractList;
import java.util.List;

/// The nodes of a graph as things to be found, each made when it is looked at: of a large graph
/// nobody looks at more than a few. Any thread.
final class FoundNodes extends AbstractList<Finding> {
  private final DocumentPage page;
  private final Content content;

  private FoundNodes(DocumentPage page) {
    this.page = page;
    this.content = page.document().content();
  }

  static List<Finding> in(DocumentPage page) {
    return new FoundNodes(page);
  }

  @Override
  public int size() {
    return content.graph().nodes().size();
  }

  @Override
  public Finding get(int place) {
    Node node = content.graph().at(place);
    String category =
        content.types().catalog().find(node.op()).map(Findings::category).orElse("internal");
    String shape =
        content
            .types()
            .type(new PortRef(node.id(), 0))
            .map(type -> type.shape().display())
            .orElse("");
    Runnable reveal = () -> page.reveal(node.id());
    return new Finding(
        node.id() + " · " + node.op(),
        shape,
        new Finding.Look.Op(node.op(), category),
        reveal,
        () -> {
          reveal.run();
          page.focus();
        });
  }
}
