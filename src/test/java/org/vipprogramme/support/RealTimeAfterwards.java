package org.vipprogramme.support;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test may set the engine's clock; the next test starts with the real time again. */
class RealTimeAfterwards implements AfterEachCallback {

  @Override
  public void afterEach(ExtensionContext test) {
    ClockUtil.reset();
  }
}
