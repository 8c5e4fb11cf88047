package org.vipprogramme.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A decision table of the programme, evaluated alone. Its test class registers it as an extension
 * and fails unless its tests have hit every rule.
 */
public final class DecisionTable implements AfterAllCallback {

  private final Set<String> hit = new HashSet<>();
  private final DmnEngine engine;
  private final DmnDecision decision;

  private DecisionTable(String key) {
    var settings =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    settings
        .getCustomPostDecisionTableEvaluationListeners()
        .add(evaluation -> evaluation.getMatchingRules().forEach(rule -> hit.add(rule.getId())));
    engine = settings.buildEngine();
    try (InputStream table = file(key)) {
      decision = engine.parseDecision(key, table);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The table with this key, as it is shipped. */
  public static DecisionTable of(String key) {
    return new DecisionTable(key);
  }

  /** The outputs for these inputs. */
  public Map<String, Object> decide(Map<String, Object> inputs) {
    DmnDecisionResultEntries result = engine.evaluateDecision(decision, inputs).getSingleResult();
    return result.getEntryMap();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    List<DmnDecisionTableRuleImpl> rules =
        ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules();
    assertThat(hit)
        .as("rules of the table %s that its test class hits", decision.getKey())
        .containsAll(
            rules.stream().map(DmnDecisionTableRuleImpl::getId).collect(Collectors.toSet()));
  }

  private static InputStream file(String key) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:processes/**/" + key + ".dmn")[0].getInputStream();
  }
}
