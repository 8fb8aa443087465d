// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.sourcecode.PythonToken.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PythonTokenTest {

  @Test
  void piecesAreToldApartAndNothingIsLost() {
    String line = "    return np.full(10, 1.5e-3), \"a 2\"  # for 3";
    List<PythonToken> tokens = PythonToken.of(line);
    assertEquals(line, tokens.stream().map(PythonToken::text).collect(Collectors.joining()));
    assertEquals(
        List.of("return", "10", "1.5e-3", "\"a 2\"", "# for 3"),
        tokens.stream().filter(t -> t.kind() != Kind.PLAIN).map(PythonToken::text).toList());
  }

  @Test
  void numbersInsideNamesAreNoNumbers() {
    assertEquals(List.of(new PythonToken("W1 = h2_3", Kind.PLAIN)), PythonToken.of("W1 = h2_3"));
  }
}
