// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.help;

import java.util.List;

/// A part of a page, one below the other.
public sealed interface Block {

  /// @param level from 1
  record Heading(int level, String text) implements Block {}

  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /// One entry of a list.
  record Item(List<Span> spans) implements Block {
    public Item {
      spans = List.copyOf(spans);
    }
  }

  /// Lines to be kept as they are.
  record Code(String text) implements Block {}

  /// @param rows the first is the heading
  record Table(List<List<List<Span>>> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }
}
