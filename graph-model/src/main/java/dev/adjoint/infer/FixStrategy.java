// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import java.util.List;
import java.util.stream.IntStream;

/// One way of mending a fault. Proposes only what [Fault] has confirmed by asking the rules again.
interface FixStrategy {

  List<Fix> propose(Fault fault);

  /// The input slots that carry a value, those that the error names first: what is at fault is the
  /// likeliest thing to change.
  static List<Integer> slots(Fault fault) {
    String named = fault.error().port().orElse("");
    return IntStream.range(0, fault.arrivals().size())
        .filter(slot -> fault.arrivals().get(slot).known().isPresent())
        .boxed()
        .sorted((a, b) -> Boolean.compare(!fault.is(a, named), !fault.is(b, named)))
        .toList();
  }
}
