// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import java.util.List;

/// The cases of one family of ops.
record CaseList(List<OpCase> accepted, List<RejectedCase> rejected) {
  CaseList {
    accepted = List.copyOf(accepted);
    rejected = List.copyOf(rejected);
  }
}
