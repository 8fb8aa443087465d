// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import java.util.List;
import javafx.beans.value.ObservableValue;

/// One kind of things to be found.
public interface FindingSource {
  /// What the kind is called.
  ObservableValue<String> name();

  /// Everything there is now, in an order that makes sense without a query. Asked once each time
  /// the box opens; a list of very many is gone through by another thread.
  List<Finding> all();
}
