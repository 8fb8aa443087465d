// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.train.Confusion;
import dev.adjoint.train.Measurement;
import java.util.List;
import java.util.Optional;

/// What came out on the test rows with the weights of one moment.
///
/// @param steps done by then
/// @param confusion where the graph classifies
/// @param mixed some rows, right ones and wrong ones
/// @param wrong the first rows that were wrong
public record TestReport(
    long steps,
    Measurement measurement,
    Optional<Confusion> confusion,
    List<TestSample> mixed,
    List<TestSample> wrong) {
  public TestReport {
    mixed = List.copyOf(mixed);
    wrong = List.copyOf(wrong);
  }
}
