// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.OpCatalog;
import java.util.List;

/// The text form of a graph. A statement ends at a semicolon or at the end of its line:
///
/// ```
/// x:f32[N,784] = Input()            # dtype and shape, for ops that have both attributes
/// h = MatMul(x, W) @ 120,40         # inputs, place on the canvas
/// y = Split(h, axis=1)              # attribute values are JSON, plain words are texts
/// z = Clip(y:1, -, max)             # second output; a port without a wire
/// l = Loop(m, -, x, body=(i:i64[], c:bool[], v:f32[N]) { w = Add(v, v); out c, w })
/// out z, y:1
/// ```
///
/// Holds nodes and outputs; not the name, blocks, lesson and what else a project file says.
public final class TextForm {

  private TextForm() {}

  /// @throws FileException with line and column as `text:2:7`
  public static Graph parse(String text, OpCatalog catalog) throws FileException {
    return new TextParser(text, catalog).graph();
  }

  /// A line a node; `parse` of it gives the same nodes and outputs.
  public static String print(Graph graph, OpCatalog catalog) {
    return new TextPrinter(catalog).print(graph);
  }

  /// As with a catalog, only that flags are 0 and 1 and tensors spell out their type.
  public static String print(Graph graph) {
    return print(graph, OpCatalog.of(List.of()));
  }
}
