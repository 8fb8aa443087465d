// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import java.util.List;
import java.util.stream.IntStream;

/// The last resort, which always works: take the wire off the input at fault.
final class TakeOff implements FixStrategy {

  @Override
  public List<Fix> propose(Fault fault) {
    String port = fault.error().port().orElse("");
    return IntStream.range(0, fault.arrivals().size())
        .filter(slot -> fault.node().input(slot).isPresent() && fault.is(slot, port))
        .mapToObj(
            slot ->
                (Fix)
                    new Fix.Disconnect(
                        "Disconnect " + Slots.name(fault.op(), slot), fault.node().id(), slot))
        .toList();
  }
}
