// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads headings, paragraphs, lists, fenced code, tables, and in a line code, emphasis and links.
/// What is none of these is text.
public final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
  private static final Pattern SPAN =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
  private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]+\\|[\\s:|-]*");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean item;

  private Markdown() {}

  public static List<Block> read(String page) {
    return new Markdown().blocks(page.lines().toList());
  }

  private List<Block> blocks(List<String> lines) {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      Matcher heading = HEADING.matcher(line);
      if (line.startsWith("```")) {
        at = code(lines, at + 1);
      } else if (line.startsWith("|")) {
        at = table(lines, at);
      } else if (heading.matches()) {
        finish();
        blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2).strip()));
        at++;
      } else {
        text(line);
        at++;
      }
    }
    finish();
    return blocks;
  }

  private void text(String line) {
    boolean begins = line.startsWith("- ") || line.startsWith("* ");
    if (line.isBlank()) {
      finish();
    } else if (begins) {
      finish();
      item = true;
      open.append(line.substring(2).strip());
    } else {
      open.append(open.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  /// The paragraph or list entry under way is over.
  private void finish() {
    if (!open.isEmpty()) {
      List<Span> spans = spans(open.toString());
      blocks.add(item ? new Block.Item(spans) : new Block.Paragraph(spans));
      open.setLength(0);
    }
    item = false;
  }

  /// Returns the line after the fence.
  private int code(List<String> lines, int from) {
    finish();
    int end = from;
    while (end < lines.size() && !lines.get(end).startsWith("```")) {
      end++;
    }
    blocks.add(new Block.Code(String.join("\n", lines.subList(from, end))));
    return end + 1;
  }

  private int table(List<String> lines, int from) {
    finish();
    List<List<List<Span>>> rows = new ArrayList<>();
    int end = from;
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      if (!RULE.matcher(lines.get(end)).matches()) {
        rows.add(cells(lines.get(end)));
      }
      end++;
    }
    blocks.add(new Block.Table(rows));
    return end;
  }

  private static List<List<Span>> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|")).map(cell -> spans(cell.strip())).toList();
  }

  static List<Span> spans(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SPAN.matcher(line);
    int end = 0;
    while (matcher.find()) {
      plain(spans, line.substring(end, matcher.start()));
      if (matcher.group(1) != null) {
        spans.add(Span.of(Span.Kind.CODE, matcher.group(1)));
      } else if (matcher.group(2) != null) {
        spans.add(Span.of(Span.Kind.STRONG, matcher.group(2)));
      } else {
        spans.add(new Span(Span.Kind.LINK, matcher.group(3), matcher.group(4)));
      }
      end = matcher.end();
    }
    plain(spans, line.substring(end));
    return spans;
  }

  private static void plain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(Span.of(Span.Kind.TEXT, text));
    }
  }
}
