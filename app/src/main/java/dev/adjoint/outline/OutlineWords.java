// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts the nodes of a graph into words, when they are looked at: most of a large graph never are.
record OutlineWords(Content content, Messages messages) {

  String category(Node node) {
    return content
        .types()
        .op(node.id())
        .map(OpDef::category)
        .map(Enum::name)
        .orElse("INTERNAL")
        .toLowerCase(Locale.ROOT);
  }

  /// Shape of its first output, or empty.
  String shape(Node node) {
    return shape(new PortRef(node.id(), 0));
  }

  private String shape(PortRef port) {
    return content.types().type(port).map(type -> type.shape().display()).orElse("");
  }

  /// The node in a sentence.
  String spoken(Node node) {
    String inputs =
        node.inputs().stream()
            .flatMap(Optional::stream)
            .map(from -> from + " " + shape(from))
            .collect(Collectors.joining(", "));
    String output =
        content
            .types()
            .type(new PortRef(node.id(), 0))
            .map(TensorType::toString)
            .orElse(messages.text("outline.unknown"));
    String said =
        inputs.isEmpty()
            ? messages.text("outline.source", node.id(), node.op(), output)
            : messages.text("outline.op", node.id(), node.op(), inputs, output);
    long errors =
        content.types().diagnostics(node.id()).stream().filter(Diagnostic::isError).count();
    return errors == 0 ? said : said + " " + messages.text("outline.faulty", errors);
  }
}
