// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientWordsTest {
  private final Messages messages = new Messages(Language.ENGLISH);

  private String of(double... norms) {
    List<NormStrip> strips = new ArrayList<>();
    for (double norm : norms) {
      strips.add(new NormStrip("w" + (strips.size() + 1), List.of(), norm, norm, 20));
    }
    return GradientWords.sentences(GradientVerdict.of(strips).orElseThrow(), messages);
  }

  @Test
  void severalParametersAreToldByTheirSmallestAndLargestNorm() {
    assertEquals(
        "The norms of all 2 parameters, averaged over the last 20 samples, lie between 0.2500 (w2)"
            + " and 0.5000 (w1). None vanishes (below 1e−6), none explodes (above 1e3).",
        of(0.5, 0.25));
  }

  @Test
  void singleParameterIsComparedWithNoOther() {
    assertEquals(
        "The norm of w1, averaged over the last 20 samples, is 0.5000. It neither vanishes (below"
            + " 1e−6) nor explodes (above 1e3).",
        of(0.5));
    assertEquals(
        "The norm of w1, averaged over the last 20 samples, is 2000: above 1e3 learning breaks."
            + " Lower the learning rate or clip the gradients.",
        of(2000));
  }
}
