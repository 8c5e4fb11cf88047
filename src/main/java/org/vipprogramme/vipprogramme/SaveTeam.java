package org.vipprogramme.vipprogramme;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vipprogramme.engine.People;
import org.vipprogramme.engine.Roles;
import org.vipprogramme.engine.SubmittedForm;

/** Keeps who takes part and who is away when (R3). */
@Component("saveTeam")
class SaveTeam implements JavaDelegate {

  private final VipProgrammeService programme;
  private final People people;

  SaveTeam(VipProgrammeService programme, People people) {
    this.programme = programme;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SubmittedForm form = SubmittedForm.of(execution);
    programme.nameTeam(form.answers().rows("teamMembers"), reps(), form.by());
  }

  private Set<String> reps() {
    return people.in(Roles.VIP_REP).stream().map(People.Person::userId).collect(toSet());
  }
}
