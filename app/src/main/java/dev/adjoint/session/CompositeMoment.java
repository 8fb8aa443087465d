// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import java.util.List;

/// A composite that a run has been stepped into, at one moment: the ops it is made of, which no
/// document shows.
///
/// @param place the node of the document whose step was entered
/// @param way from that node down to the composite at hand, which is the same node or lies in it
/// @param content the ops inside with the types they run with
/// @param snapshot their own run
public record CompositeMoment(
    NodePlace place, List<String> way, Content content, RunSnapshot snapshot) {
  public CompositeMoment {
    way = List.copyOf(way);
  }

  /// As people read it: `loss`, `dense › MatMul`.
  public String text() {
    return String.join(" › ", way);
  }
}
