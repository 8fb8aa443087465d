// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import org.jspecify.annotations.Nullable;

/// Gives one string for many equal ones, as far as its few places reach: the keys of a file repeat.
final class Sharing {

  private static final int PLACES = 256;

  private final @Nullable String[] places = new String[PLACES];

  String shared(String text) {
    int place = (text.hashCode() ^ text.hashCode() >>> 16) & PLACES - 1;
    String known = places[place];
    if (known != null && known.equals(text)) {
      return known;
    }
    places[place] = text;
    return text;
  }
}
