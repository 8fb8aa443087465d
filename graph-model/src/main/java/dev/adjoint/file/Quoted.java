// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.file;

/// Text from a file as it may appear inside a message: quoted, cut to a readable length.
public final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  public static String of(String text) {
    return '"' + cut(text) + '"';
  }

  /// `text` without quotes, at most 60 characters of it.
  public static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
