// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.file;

/// A file that cannot be read or written, told in one line for people: `where: reason; remedy`.
/// `where` is the file, with line and column or another place where known.
public class FileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String where;
  private final String reason;
  private final String remedy;

  /// @param remedy what a person can do about it, or empty
  public FileException(String where, String reason, String remedy) {
    super(oneLine(where + ": " + reason + (remedy.isEmpty() ? "" : "; " + remedy)));
    this.where = where;
    this.reason = reason;
    this.remedy = remedy;
  }

  public String where() {
    return where;
  }

  public String reason() {
    return reason;
  }

  public String remedy() {
    return remedy;
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
