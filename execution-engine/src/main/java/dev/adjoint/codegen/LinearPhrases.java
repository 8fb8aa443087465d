// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.ops.linear.Det;

/// Determinants and Fourier transforms.
final class LinearPhrases {
  private LinearPhrases() {}

  static Phrases into(Phrases phrases) {
    Library library = phrases.library();
    return phrases
        .call(Det.OP, library == Library.KERAS ? "det" : "linalg.det")
        .put(Fourier.OP, use -> fourier(use, definition(library)));
  }

  private static String definition(Library library) {
    return switch (library.module()) {
      case "np" ->
          """
          def fourier(x, axis, inverse):
              z = x[..., 0] + 1j * x[..., 1]
              back = np.fft.ifft(z, axis=axis) * z.shape[axis]
              z = back if inverse else np.fft.fft(z, axis=axis)
              return np.stack([z.real, z.imag], axis=-1).astype(x.dtype)\
          """;
      case "torch" ->
          """
          def fourier(x, axis, inverse):
              z = torch.complex(x[..., 0], x[..., 1])
              back = torch.fft.ifft(z, dim=axis) * z.shape[axis]
              z = back if inverse else torch.fft.fft(z, dim=axis)
              return torch.view_as_real(z)\
          """;
      default ->
          """
          def fourier(x, axis, inverse):
              sign = -1 if inverse else 1
              re, im = (ops.moveaxis(x[..., i], axis, -1) for i in (0, 1))
              re, im = ops.fft((re, sign * im))
              parts = [ops.moveaxis(part, -1, axis) for part in (re, sign * im)]
              return ops.stack(parts, axis=-1)\
          """;
    };
  }

  private static Expression fourier(Use use, String definition) {
    if (use.result().elements() == 0) {
      return use.args().getFirst(); // the libraries refuse to transform nothing
    }
    return use.call(
        new Definition("fourier", definition),
        use.arg(0),
        Long.toString(use.get(Fourier.AXIS)),
        use.get(Fourier.INVERSE) ? "True" : "False");
  }
}
