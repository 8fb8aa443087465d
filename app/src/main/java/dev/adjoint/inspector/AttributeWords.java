// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.op.Attribute;
import java.util.Locale;
import java.util.Optional;

/// What an attribute takes, in the words of the window's language.
record AttributeWords(Messages messages) {

  /// The allowed values, such as `a number from 0 to 1`.
  String allowed(Attribute<?> attribute) {
    if (!attribute.choices().isEmpty()) {
      return messages.text("attribute.choices", String.join(", ", attribute.choices()));
    }
    String kind = "attribute.kind-" + attribute.kind().name().toLowerCase(Locale.ROOT);
    return messages.text(kind) + bounds(attribute);
  }

  private String bounds(Attribute<?> attribute) {
    boolean low = attribute.min() != Double.NEGATIVE_INFINITY;
    boolean high = attribute.max() != Double.POSITIVE_INFINITY;
    String min = AttributeText.number(attribute.min());
    String max = AttributeText.number(attribute.max());
    if (low && high) {
      return " " + messages.text("attribute.between", min, max);
    }
    return low
        ? " " + messages.text("attribute.at-least", min)
        : high ? " " + messages.text("attribute.at-most", max) : "";
  }

  String fault(Attribute<?> attribute) {
    return messages.text("attribute.must-be", allowed(attribute));
  }

  /// Everything to know while one types: meaning, allowed values, default.
  ///
  /// @param op whose attribute it is
  String hint(String op, Attribute<?> attribute) {
    StringBuilder hint = new StringBuilder(new OpWords(messages).doc(op, attribute));
    hint.append(hint.isEmpty() ? "" : " · ").append(allowed(attribute));
    Optional<String> fallback =
        AttributeReader.fallback(attribute).map(AttributeText::of).filter(t -> !t.isEmpty());
    fallback.ifPresent(text -> hint.append(" · ").append(messages.text("attribute.default", text)));
    if (attribute.required()) {
      hint.append(" · ").append(messages.text("inspector.required"));
    }
    return hint.toString();
  }
}
