// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import java.util.List;
import java.util.stream.Stream;

/// The cases of one family of ops.
record CaseList(List<OpCase> accepted, List<RejectedCase> rejected) {
  CaseList {
    accepted = List.copyOf(accepted);
    rejected = List.copyOf(rejected);
  }

  @SafeVarargs
  static CaseList of(List<RejectedCase> rejected, List<OpCase>... accepted) {
    return new CaseList(Stream.of(accepted).flatMap(List::stream).toList(), rejected);
  }
}
