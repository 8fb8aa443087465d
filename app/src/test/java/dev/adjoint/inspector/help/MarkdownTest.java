// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.HelpPages;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static Span text(String words) {
    return Span.of(Span.Kind.TEXT, words);
  }

  private static Span code(String words) {
    return Span.of(Span.Kind.CODE, words);
  }

  @Test
  void readsHeadingsParagraphsListsAndCode() {
    assertEquals(
        List.of(
            new Block.Heading(1, "Op"),
            new Block.Paragraph(List.of(text("Two "), code("lines"), text(" here."))),
            new Block.Item(List.of(code("x"), text(": one that goes on"))),
            new Block.Item(List.of(text("two"))),
            new Block.Code("a = [1,\n     2]")),
        Markdown.read(
            """
            # Op

            Two `lines`
            here.

            - `x`: one
              that goes on
            - two

            ```
            a = [1,
                 2]
            ```
            """));
  }

  @Test
  void readsTablesLinksAndEmphasis() {
    assertEquals(
        List.of(
            new Block.Table(
                List.of(
                    List.of(List.of(text("a")), List.of(text("b"))),
                    List.of(
                        List.of(Span.of(Span.Kind.STRONG, "one")),
                        List.of(new Span(Span.Kind.LINK, "two", "Add.md")))))),
        Markdown.read("| a | b |\n|---|---|\n| **one** | [two](Add.md) |"));
  }

  @Test
  void everyPageHasItsPartsAndLeavesNoMarksBehind() {
    for (OpDef op : StandardOps.OPS) {
      List<Block> blocks = Markdown.read(HelpPages.find(op).orElseThrow());
      assertTrue(blocks.contains(new Block.Heading(2, "Semantics")), op::toString);
      for (Block block : blocks) {
        if (block instanceof Block.Paragraph(List<Span> spans)) {
          spans.stream()
              .filter(span -> span.kind() == Span.Kind.TEXT)
              .forEach(span -> assertFalse(span.text().matches(".*(```|^#).*"), op + ": " + span));
        }
      }
    }
  }

  @Test
  void linksLeadToOtherPagesAndBack() {
    HelpViewModel help = new HelpViewModel(StandardOps.CATALOG);
    help.open("Gemm");
    help.follow("../linear/MatMul.md");
    assertEquals("MatMul", help.pageProperty().get().orElseThrow().op().name());
    help.back();
    assertEquals("Gemm", help.pageProperty().get().orElseThrow().op().name());
    help.back();
    assertTrue(help.pageProperty().get().isEmpty());
    help.open("NoSuchOp");
    assertTrue(help.pageProperty().get().isEmpty());
  }
}
