package org.vipprogramme.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Holds each test class to its promise that it passes a process whole (see {@link PassesWhole}).
 * Measured and drawn by camunda-process-test-coverage; its reports lie under {@code
 * target/process-test-coverage}. A single method run alone promises nothing.
 */
class ProcessCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final String REPORTS = "target/process-test-coverage";

  private final Set<Method> run = new HashSet<>();
  private DefaultCollector collector;

  /** Lets the shared engine tell which elements it passes. */
  @TestComponent
  static class Plugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
      collect(engine, "start-up");
    }
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    if (isNotNested(test)) {
      collector = collect(engine(test), test.getRequiredTestClass().getName());
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    run.add(test.getRequiredTestMethod());
  }

  @Override
  public void afterAll(ExtensionContext test) {
    PassesWhole promise = test.getRequiredTestClass().getAnnotation(PassesWhole.class);
    if (promise != null && isNotNested(test) && wholeClassRan(test)) {
      CoverageReportUtil.createReport(collector, REPORTS);
      requireAllPassed(engine(test), promise.value());
    }
  }

  private static boolean isNotNested(ExtensionContext test) {
    return !test.getRequiredTestClass().isAnnotationPresent(Nested.class);
  }

  private boolean wholeClassRan(ExtensionContext test) {
    return run.containsAll(
        ReflectionSupport.findMethods(
            test.getRequiredTestClass(),
            method -> AnnotationSupport.isAnnotated(method, Testable.class),
            HierarchyTraversalMode.TOP_DOWN));
  }

  private void requireAllPassed(ProcessEngine engine, String processKey) {
    Set<String> passed =
        collector.getActiveSuite().getEvents(processKey).stream()
            .map(Event::getDefinitionKey)
            .collect(Collectors.toSet());
    assertThat(passed)
        .as("elements of the process %s that its test class passes", processKey)
        .containsAll(elements(engine.getRepositoryService(), processKey));
  }

  private static Set<String> elements(RepositoryService repository, String processKey) {
    var process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(processKey)
            .latestVersion()
            .singleResult();
    var model = repository.getBpmnModelInstance(process.getId());
    return Stream.of(FlowNode.class, SequenceFlow.class)
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .map(FlowElement::getId)
        .collect(Collectors.toSet());
  }

  private static DefaultCollector collect(ProcessEngine engine, String suite) {
    DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    collector.createSuite(new Suite(suite, suite));
    collector.activateSuite(suite);
    collector.createRun(new Run(suite, suite), suite);
    collector.activateRun(suite);
    new ProcessEngineAdapter(engine, collector).initializeListeners();
    return collector;
  }

  private static ProcessEngine engine(ExtensionContext test) {
    return SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
  }
}
