package org.vipprogramme.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends what is under way about a client who is not worked any more (R27). */
@Component
public class OpenWork {

  /** The message that ends a client's journey and relationship contacts early. */
  private static final String CLIENT_LEFT = "client-left";

  private static final String LEFT = "left";

  private final RuntimeService runtime;
  private final Unchecked unchecked;

  OpenWork(@Lazy RuntimeService runtime, Unchecked unchecked) {
    this.runtime = runtime;
    this.unchecked = unchecked;
  }

  /** Ends it cleanly, with the stages called; a client without anything under way is fine. */
  public void end(String clientNo) {
    unchecked.call(
        () ->
            runtime
                .createMessageCorrelation(CLIENT_LEFT)
                .processInstanceBusinessKey(clientNo)
                .setVariable(JourneyVariables.JOURNEY_END, LEFT)
                .correlateAllWithResult());
  }
}
