package org.vipprogramme.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Engine work that follows from what a person may do, without asking for that person's rights. */
@Component
class Unchecked {

  private final ProcessEngine engine;

  Unchecked(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  <T> T call(Supplier<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work::get));
  }
}
