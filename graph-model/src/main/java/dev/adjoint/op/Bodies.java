// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.List;

/// Looks into the bodies of a node on behalf of its rule.
@FunctionalInterface
public interface Bodies {

  /// For ops without bodies.
  Bodies NONE =
      (attribute, body, given) -> {
        throw new IllegalStateException("there is nobody to look into " + attribute);
      };

  /// What each output of `body` is when its inputs are `given`, one for each.
  ///
  /// @param attribute name of the attribute that holds the body, for messages
  /// @throws Faulty when something in the body is wrong
  List<Known> results(String attribute, Subgraph body, List<Known> given);

  /// Something in a body is wrong; whoever asked collects what. Has no stack trace, since it is a
  /// user's mistake and not a program's.
  final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Faulty(String attribute) {
      super("the body " + attribute + " is at fault", null, false, false);
    }
  }
}
