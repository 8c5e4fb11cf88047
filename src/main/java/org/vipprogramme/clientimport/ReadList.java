package org.vipprogramme.clientimport;

import static org.vipprogramme.clientimport.ClientImportProcess.CLIENT_LIST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.JourneyVariables;
import org.vipprogramme.form.InvalidAnswers;

/**
 * Reads the uploaded list and keeps only the number of the import. The file is taken away even if
 * somebody sent it as an ordinary variable: client data is not to be found in the engine.
 */
@Component("readList")
class ReadList implements JavaDelegate {

  private final ClientImport imports;

  ReadList(ClientImport imports) {
    this.imports = imports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TypedValue given = execution.getVariableTyped(CLIENT_LIST);
    execution.removeVariable(CLIENT_LIST);
    if (!(given instanceof FileValue file) || file.getValue() == null) {
      throw new InvalidAnswers("Please choose the client list, a CSV file.");
    }
    execution.setVariable(JourneyVariables.IMPORT_ID, read(file, starter(execution)));
  }

  private long read(FileValue file, String by) {
    try {
      return imports.read(file::getValue, file.getFilename(), by).run().id();
    } catch (UnreadableList refusal) {
      throw new InvalidAnswers(refusal.getMessage());
    }
  }

  private static String starter(DelegateExecution execution) {
    Authentication user =
        execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "system" : user.getUserId();
  }
}
