// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

/// Changes single elements of values while a run is paused.
public interface TensorEdits {
  TensorEdits NONE =
      new TensorEdits() {
        @Override
        public boolean isEditable(NamedTensor tensor) {
          return false;
        }

        @Override
        public void set(NamedTensor tensor, long offset, double value) {
          throw new UnsupportedOperationException("nothing is editable");
        }
      };

  boolean isEditable(NamedTensor tensor);

  /// @param offset place of the element in row-major order
  void set(NamedTensor tensor, long offset, double value);
}
