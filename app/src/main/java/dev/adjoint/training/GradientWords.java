// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;

/// A verdict about gradients in words.
final class GradientWords {
  private GradientWords() {}

  /// In one word.
  static String title(GradientVerdict verdict, Messages messages) {
    return messages.text(key(verdict));
  }

  /// In sentences, with the numbers; of a single parameter there is no other to compare it with.
  static String sentences(GradientVerdict verdict, Messages messages) {
    return messages.text(
        key(verdict) + (verdict.parameters() == 1 ? "-one" : "-words"),
        verdict.parameters(),
        Numbers.brief(verdict.least().recent()),
        verdict.least().name(),
        Numbers.brief(verdict.most().recent()),
        verdict.most().name(),
        verdict.most().samples());
  }

  private static String key(GradientVerdict verdict) {
    return switch (verdict.health()) {
      case HEALTHY -> "train.healthy";
      case VANISHING -> "train.vanishing";
      case EXPLODING -> "train.exploding";
    };
  }
}
