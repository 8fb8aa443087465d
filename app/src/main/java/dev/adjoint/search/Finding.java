// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import java.util.List;

/// Something that was found.
///
/// @param title what people read and type
/// @param aside quieter words beside the title, found as well; may be empty
/// @param names what else people type for it, never shown
/// @param note a quieter word at the end of the row: a key, a shape
/// @param look how its row begins
/// @param peek shows it without taking it, while it is only marked
/// @param take goes there, or does it
public record Finding(
    String title,
    String aside,
    List<String> names,
    String note,
    Look look,
    Runnable peek,
    Runnable take) {

  /// The sign before a row.
  public sealed interface Look {
    /// An icon by name.
    record Icon(String name) implements Look {}

    /// The tile of an op.
    record Op(String name, String category) implements Look {}
  }

  public Finding(String title, String note, Look look, Runnable peek, Runnable take) {
    this(title, "", List.of(), note, look, peek, take);
  }

  public static Finding of(String title, String note, Look look, Runnable take) {
    return new Finding(title, note, look, () -> {}, take);
  }

  /// The same with words beside the title.
  public Finding beside(String words) {
    return new Finding(title, words, names, note, look, peek, take);
  }

  /// The same, found by other words as well.
  public Finding named(List<String> words) {
    return new Finding(title, aside, words, note, look, peek, take);
  }
}
