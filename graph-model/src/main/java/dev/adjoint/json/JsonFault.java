// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

/// What is wrong at a byte of a document; becomes a [GraphFileException] once the file is known.
final class JsonFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String reason;
  private final String remedy;
  private String path = "";

  JsonFault(int offset, String reason, String remedy) {
    super(reason, null, false, false);
    this.offset = offset;
    this.reason = reason;
    this.remedy = remedy;
  }

  /// Called by every enclosing value on the way out, so that sound files pay nothing for paths.
  JsonFault inside(String step) {
    path = path.isEmpty() || path.startsWith("[") ? step + path : step + "." + path;
    return this;
  }

  int offset() {
    return offset;
  }

  String reason() {
    return reason;
  }

  String remedy() {
    return remedy;
  }

  String path() {
    return path;
  }
}
