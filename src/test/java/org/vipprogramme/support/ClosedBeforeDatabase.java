package org.vipprogramme.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Closes the shared application before the virtual machine stops the database under it. */
class ClosedBeforeDatabase implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    var context = (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
    test.getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            ClosedBeforeDatabase.class,
            key -> (ExtensionContext.Store.CloseableResource) context::close);
  }
}
